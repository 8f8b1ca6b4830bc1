/** The editors parse and check in workers; `build.mjs` bundles each into a file of its own and names them here. */

declare const WORKERS: Readonly<Record<"editor" | "graphql" | "json", string>>;

window.MonacoEnvironment = {
  getWorker(_workerId, label) {
    return new Worker(label === "json" || label === "graphql" ? WORKERS[label] : WORKERS.editor);
  },
};

export {};
