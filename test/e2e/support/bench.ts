import { readFileSync } from "node:fs";
import { expect, test as base, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** The workbench as a person uses it: the grid on the left, the pane on the right. */
export class Bench {
  readonly pane: FrameLocator;
  readonly status: Locator;
  /** What the pane says of the last action. */
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator("#pane");
    this.status = page.locator("#status");
    this.notice = this.pane.getByRole("group", { name: "Thông báo" });
  }

  /** Opens the page; `query` holds what the host is to be ("lang=en-US&theme=dark&api=1.12"). */
  async start(query = ""): Promise<void> {
    await this.page.goto(`/?${query}`);
    await expect(this.pane.getByRole("tab").first()).toBeVisible();
  }

  async openSample(name: string): Promise<void> {
    await this.page.locator("#sample").selectOption(name);
    await expect(this.page.locator("body")).toHaveAttribute("data-book", name);
  }

  async openFile(name: string, bytes: Buffer): Promise<void> {
    await this.page.locator("#open").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  }

  cell(name: string): Locator {
    return this.page.locator(`#grid td[data-cell="${name}"]`);
  }

  /** Types into a cell as a person does. */
  async type(name: string, text: string): Promise<void> {
    await this.cell(name).dblclick();
    await this.page.locator("input.editor").fill(text);
    await this.page.locator("input.editor").press("Enter");
  }

  async showSheet(name: string): Promise<void> {
    await this.page.locator("#tabs").getByRole("button", { name, exact: true }).click();
  }

  sheetNames(): Promise<string[]> {
    return this.page.locator("#tabs button").allTextContents();
  }

  /** The .xlsx that saving gives. */
  async save(): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.locator("#save").click()]);
    return readFileSync(await download.path());
  }

  /** Protects the sheet in sight, as a person does in Excel's Review tab. */
  async protectSheet(isProtected: boolean): Promise<void> {
    await this.page.locator("details.host").evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    await this.page.locator("#protect").setChecked(isProtected);
    await this.page.locator("details.host").evaluate((details: HTMLDetailsElement) => {
      details.open = false;
    });
  }

  async goTo(tab: string): Promise<void> {
    await this.pane.getByRole("tab", { name: tab }).click();
  }

  async press(name: string): Promise<void> {
    await this.pane.getByRole("button", { name, exact: true }).click();
  }
}

/** Every test gets a fresh browser context: office.js keeps host facts in sessionStorage. Page errors fail the test. */
export const test = base.extend<{ bench: Bench }>({
  bench: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await use(new Bench(page));
    expect(errors).toEqual([]);
  },
});

export { expect };
