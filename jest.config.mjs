/** Tests run one file after another: they share one real Neo4j (test/graph.ts). */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // A package of its own, with dependencies of its own.
  modulePathIgnorePatterns: ["<rootDir>/bench/"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: "es2022",
        },
        module: { type: "es6" },
      },
    ],
  },
  globalSetup: "<rootDir>/test/setup.mjs",
  globalTeardown: "<rootDir>/test/teardown.mjs",
  maxWorkers: 1,
  // Modules of one file stay in memory with those of the next; the process that runs them is replaced before it is full.
  workerIdleMemoryLimit: "1GB",
  testTimeout: 30_000,
};
