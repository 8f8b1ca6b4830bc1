/** Which room may import which (CONTRIBUTING, "The house"); everything that is not allowed is an error. */
const MAY_IMPORT = {
  facts: [],
  identity: ["facts"],
  mapping: ["errors"],
  model: ["mapping"],
  planner: ["mapping", "errors"],
  graph: ["facts", "mapping", "errors", "config"],
  importers: ["facts", "identity", "graph", "mapping", "errors"],
  export: ["facts", "graph", "mapping", "errors"],
  resolvers: ["model", "mapping", "planner", "graph", "facts", "errors"],
  server: ["resolvers", "export", "config", "errors"],
};

/** Each of these has one owner. */
const OWNERS = {
  "neo4j-driver": ["graph"],
  "@apollo/server": ["server"],
  "@as-integrations/fastify": ["server"],
  fastify: ["server"],
  "csv-parse": ["importers"],
  "@streamparser/json": ["importers"],
  "type-graphql": ["mapping", "resolvers"],
};

const room = (name) => (name === "errors" || name === "config" ? `^src/${name}\\.ts$` : `^src/${name}/`);
const oneOf = (names) => names.map(room).join("|");

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "errors-import-nothing", severity: "error", from: { path: "^src/errors\\.ts$" }, to: { path: "^src/" } },
    {
      name: "config-imports-errors",
      severity: "error",
      from: { path: "^src/config\\.ts$" },
      to: { path: "^src/", pathNot: room("errors") },
    },
    { name: "nobody-imports-main", severity: "error", from: {}, to: { path: "^src/main\\.ts$" } },
    ...Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
      name: `${name}-imports`,
      comment: `src/${name} may import: ${allowed.join(", ") || "nothing"}`,
      severity: "error",
      from: { path: room(name) },
      to: { path: "^src/", pathNot: oneOf([name, ...allowed]) },
    })),
    ...Object.entries(OWNERS).map(([dependency, owners]) => ({
      name: `${dependency}-has-one-owner`,
      severity: "error",
      from: { path: "^src/", pathNot: oneOf(owners) },
      to: { path: `node_modules/${dependency}/` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
