import { defineConfig } from "@playwright/test";
import { browserOptions } from "./scripts/browser";

const PORT = 3210;

export default (async () =>
  defineConfig({
    testDir: "test/e2e",
    outputDir: "reports/e2e",
    // A job runs on one page from opening to saving: two side by side is what a small machine carries.
    workers: 2,
    timeout: 60_000,
    expect: { timeout: 10_000 },
    forbidOnly: Boolean(process.env["CI"]),
    reporter: [["list"], ["json", { outputFile: "reports/e2e.json" }]],
    use: {
      baseURL: `http://localhost:${PORT}`,
      browserName: "chromium",
      launchOptions: await browserOptions(),
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
      trace: "retain-on-failure",
    },
    webServer: {
      command: "npx tsx workbench/serve.ts",
      env: { PORT: String(PORT) },
      url: `http://localhost:${PORT}/`,
      timeout: 300_000,
      reuseExistingServer: !process.env["CI"],
    },
  }))();
