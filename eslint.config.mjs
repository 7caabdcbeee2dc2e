import js from "@eslint/js";
import tseslint from "typescript-eslint";

const NODE_GLOBALS = ["AbortController", "AbortSignal", "Buffer", "Headers", "Request", "Response", "URL", "clearTimeout", "console", "fetch", "performance", "process", "setImmediate", "setTimeout", "structuredClone"];

export default tseslint.config(
  // The last three need packages that only a check installs; it compiles them.
  { ignores: ["dist/", ".build/", "site/", "generated/", "test/consumers/", "examples/bullmq.ts", "examples/postgresql.ts", "examples/redis.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, "readonly"])),
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // A signal's reason is thrown as it was given, and may be anything.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
    },
  },
  {
    // The main entry runs at the edge: nothing of Node in it.
    files: ["src/**/*.ts"],
    ignores: ["src/testing/**"],
    rules: { "no-restricted-imports": ["error", { patterns: ["node:*"] }], "no-restricted-globals": ["error", "process", "Buffer"] },
  },
);
