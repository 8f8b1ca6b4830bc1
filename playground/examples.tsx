/** The example questions: tabs for someone who is here for the first time, and a panel that has them for good. */
import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";

export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The examples, or in words why there are none. */
export type Examples = readonly Example[] | string;

/** Asks the server for them; never rejects. */
export async function readExamples(): Promise<Examples> {
  try {
    const response = await fetch("/playground/examples.json");
    if (!response.ok) return `The examples cannot be read: the server answered ${response.status}.`;
    const examples: readonly Example[] = await response.json();
    return examples.length > 0 ? examples : "This server has no examples.";
  } catch {
    return "The examples cannot be read: the server cannot be reached.";
  }
}

export function tabsOf(examples: Examples): { query: string; variables: string | null }[] {
  if (typeof examples === "string") return [];
  return examples.map((example) => ({ query: example.query, variables: variablesOf(example) }));
}

export function examplesPanel(examples: Examples): GraphiQLPlugin {
  return { title: "Examples", icon: QuestionIcon, content: () => <Panel examples={examples} /> };
}

function Panel({ examples }: { examples: Examples }) {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  function open(example: Example): void {
    addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(variablesOf(example) ?? "");
  }

  return (
    <section aria-label="Examples" className="chancery-examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      {typeof examples === "string" ? (
        <p className="chancery-examples-empty">{examples}</p>
      ) : (
        <>
          <p className="chancery-examples-hint">Each opens in a tab of its own; change it as you like.</p>
          <ul>
            {examples.map((example) => (
              <li key={example.name}>
                <button type="button" onClick={() => open(example)}>
                  {inWords(example.query) ?? example.name}
                  <span>{example.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The comment at the top of a question says what it asks. */
function inWords(query: string): string | undefined {
  const comment = /^(?:[ \t]*#.*\r?\n)+/.exec(query)?.[0];
  return (
    comment
      ?.replace(/^[ \t]*#+[ \t]*/gm, "")
      .replace(/\s+/g, " ")
      .trim() || undefined
  );
}

function variablesOf({ variables }: Example): string | null {
  return variables && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : null;
}

function QuestionIcon() {
  return (
    <svg viewBox="3 3 18 18" fill="none" stroke="currentColor" strokeWidth="1.2" aria-hidden="true">
      <path d="M4 4.75h16v11.5h-8.5L7 19.75v-3.5H4z" strokeLinejoin="round" />
      <path d="M9.9 8.6c.3-1 1.1-1.5 2.1-1.5 1.2 0 2.1.8 2.1 1.8 0 1.5-2.1 1.5-2.1 2.9" strokeLinecap="round" />
      <circle cx="12" cy="13.9" r=".6" fill="currentColor" />
    </svg>
  );
}
