/** How the page asks the server it came from. What goes wrong on the way is shown as an answer, in the result pane. */

export interface GraphqlRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

interface Problem {
  readonly errors: readonly { readonly message: string }[];
}

/** GraphiQL's fetcher. @returns the server's JSON, or one error in its shape when there is none. */
export async function ask(
  { query, operationName, variables }: GraphqlRequest,
  { headers }: { headers?: Record<string, unknown> } = {},
): Promise<Record<string, unknown> | Problem> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
        ...(headers as Record<string, string> | undefined),
      },
      body: JSON.stringify({ query, operationName: namedIn(query, operationName), variables }),
    });
  } catch {
    return problem("The server cannot be reached. Is it still running?");
  }
  try {
    return await response.json();
  } catch {
    return problem(`The server answered ${response.status} ${response.statusText}, and not with JSON.`);
  }
}

/** Just after a change of tabs GraphiQL still has the name of the operation in the tab before. */
function namedIn(query: string, operationName: string | null | undefined): string | undefined {
  if (!operationName) return undefined;
  return new RegExp(`\\b(?:query|mutation)\\s+${operationName}\\b`).test(query) ? operationName : undefined;
}

function problem(message: string): Problem {
  return { errors: [{ message }] };
}
