// The lint rule of redocly.yaml that holds the document and its translations together.
import { translationIssues } from "./translation-issues.mjs";

export default function plugin() {
  return {
    id: "locales",
    rules: {
      oas3: {
        complete: () => ({
          Root(root, { report, location }) {
            for (const { message, path } of translationIssues(root)) {
              report({ message, location: (path ?? ["openapi"]).reduce((at, key) => at.child(key), location) });
            }
          },
        }),
      },
    },
  };
}
