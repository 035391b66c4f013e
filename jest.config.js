/** @type {import("jest").Config} */
const shared = {
  transform: { "^.+\\.[jt]sx?$": "@swc/jest" },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
};

/** Each room of src/ and workbench/ that can run apart has its own project, so that one can be run alone and fast. */
module.exports = {
  projects: [
    { ...shared, displayName: "core", testEnvironment: "node", testMatch: ["<rootDir>/test/core/**/*.test.ts"] },
    {
      ...shared,
      displayName: "files",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{xlsx,cli,corpus,locales,project,bench}/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "workbench",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/workbench/**/*.test.ts"],
    },
    { ...shared, displayName: "word", testEnvironment: "node", testMatch: ["<rootDir>/test/word/**/*.test.ts"] },
    { ...shared, displayName: "excel", testEnvironment: "node", testMatch: ["<rootDir>/test/excel/**/*.test.ts"] },
    {
      ...shared,
      displayName: "taskpane",
      testEnvironment: "jsdom",
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
      testMatch: ["<rootDir>/test/taskpane/**/*.test.{ts,tsx}"],
    },
  ],
};
