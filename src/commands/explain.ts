/** `chancery explain`: what a question becomes, without asking it. */
import { explainPlan } from "../planner/explain.js";
import { askQuestion } from "../planner/planner.js";
import { createSchema } from "../resolvers/schema.js";
import { placing, type QuestionFile, readQuestionFile } from "./question.js";

/**
 * The plan of the question as indented text, the statement, and its parameters.
 * @throws ConfigurationError when the file is no valid question; BadInput as at the server.
 */
export function explain(asked: QuestionFile): string {
  const request = readQuestionFile(createSchema(), asked);
  const question = placing(asked.file, () => askQuestion(request));
  if (!question) return "Nothing is asked of the graph.";
  return [
    explainPlan(question.plan),
    "",
    question.statement.text,
    "",
    ...Object.entries(question.parameters).map(([name, value]) => `$${name} = ${JSON.stringify(value)}`),
  ].join("\n");
}
