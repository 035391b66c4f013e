import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/** Forbids imports from a room, with the reason the reader needs. */
const wall = (...patterns) => ({
  "no-restricted-imports": ["error", { patterns: patterns.map(([group, message]) => ({ group, message })) }],
});

const excelOnly = [
  "error",
  ...["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
    name,
    message: "Only src/excel talks to Office; go through its Workbook.",
  })),
];

const notWorkbench = [
  ["**/workbench/**"],
  "src/ never imports the workbench: it stands in for Excel, the add-in must not know it.",
];

export default tseslint.config(
  { ignores: ["dist/", "dist-workbench/", "reports/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A row or cell number in a template says what it is.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Indices are checked by loops; noUncheckedIndexedAccess asks for the mark.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      eqeqeq: "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: wall(notWorkbench) },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**"],
    rules: { "no-restricted-globals": excelOnly },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: wall(
      notWorkbench,
      [["react*", "@fluentui/*", "fflate", "saxes", "node:*"], "core/ is pure TypeScript: zod is its only package."],
      [
        ["**/excel/**", "**/word/**", "**/xlsx/**", "**/cli/**", "**/taskpane/**", "**/commands/**", "**/locales/**"],
        "core/ imports nothing outside core/.",
      ],
    ),
  },
  {
    files: ["src/word/**/*.ts"],
    rules: {
      ...wall(
        notWorkbench,
        [["react*", "@fluentui/*", "fflate", "zod*", "node:*"], "word/ needs the docx package and nothing else."],
        [
          ["**/excel/**", "**/xlsx/**", "**/cli/**", "**/taskpane/**", "**/commands/**", "**/locales/**"],
          "word/ imports nothing but core/: a document's words are core's.",
        ],
      ),
      "no-restricted-globals": [
        ...excelOnly,
        ...["window", "document", "navigator"].map((name) => ({
          name,
          message: "word/ makes files and text; what the browser does with them is the pane's.",
        })),
      ],
    },
  },
  {
    files: ["src/{xlsx,excel,locales}/**/*.ts"],
    rules: wall(notWorkbench, [
      ["**/taskpane/**", "**/commands/**", "**/cli/**", "react*", "@fluentui/*"],
      "The edges do not know the faces.",
    ]),
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["test/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, "@typescript-eslint/no-require-imports": "off" },
  },
);
