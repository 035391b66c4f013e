/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const xml = new DOMParser().parseFromString(text, "application/xml");
const elements = (name: string): Element[] =>
  [...xml.getElementsByTagName("*")].filter((element) => element.localName === name);
const value = (element: Element): string => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";

/** Width and height as the PNG's own header states them. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

// The official validator posts the manifest to an online service and lets unmatched resource ids pass
// (office-addin-manifest, issue 892 of OfficeDev/Office-Addin-Scripts): these are the rules it would have to hold.
describe("manifest.xml", () => {
  test("is well-formed and is an Excel task-pane add-in", () => {
    expect(xml.getElementsByTagName("parsererror")).toHaveLength(0);
    expect(xml.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
    expect(elements("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  test("asks for ExcelApi 1.13 and no more", () => {
    expect(elements("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["ExcelApi", "1.13"],
    ]);
  });

  test("has a GUID and a four-part version that follows package.json", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(elements("Id")[0]?.textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(elements("Version")[0]?.textContent).toBe(`${version}.0`);
  });

  test("every resid resolves, every resource is used, and ids fit", () => {
    const defined = elements("Resources").flatMap((resources) => [...resources.querySelectorAll("[id]")]);
    const ids = defined.map((element) => element.getAttribute("id"));
    const used = [...xml.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid"));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    for (const id of [...ids, ...[...xml.querySelectorAll("[id]")].map((element) => element.getAttribute("id"))]) {
      expect(id!.length).toBeLessThanOrEqual(32);
    }
  });

  test("every text has its English, within the lengths Office allows", () => {
    const texts = [...elements("String"), ...elements("DisplayName"), ...elements("Description")].filter((element) =>
      element.hasAttribute("DefaultValue"),
    );
    for (const element of texts) {
      const limit =
        { ShortStrings: 125, LongStrings: 250 }[element.parentElement?.localName ?? ""] ??
        (element.localName === "Description" ? 250 : 125);
      const overrides = [...element.children].filter((child) => child.localName === "Override");
      expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
      for (const one of [element, ...overrides]) {
        expect(value(one).trim()).not.toBe("");
        expect(value(one)).toBe(value(one).normalize("NFC"));
        expect(value(one).length).toBeLessThanOrEqual(limit);
      }
    }
    expect(elements("DefaultLocale")[0]?.textContent).toBe("vi-VN");
  });

  test("loads everything over HTTPS", () => {
    const urls = [...xml.querySelectorAll("[DefaultValue]")].map(value).filter((url) => url.includes("://"));
    expect(urls.length).toBeGreaterThan(5);
    for (const url of urls) expect(new URL(url).protocol).toBe("https:");
  });

  test("icons exist at the size they claim", () => {
    const images = elements("Image").filter((image) => image.hasAttribute("DefaultValue"));
    const claims = [
      ...images.map((image) => [value(image), Number(image.getAttribute("id")?.split(".")[1])] as const),
      [value(elements("IconUrl")[0]!), 32] as const,
      [value(elements("HighResolutionIconUrl")[0]!), 64] as const,
    ];
    for (const use of elements("Image").filter((image) => image.hasAttribute("resid"))) {
      expect(use.getAttribute("resid")).toBe(`Icon.${use.getAttribute("size")}`);
    }
    for (const [url, size] of claims) {
      const path = join(root, new URL(url).pathname);
      expect(existsSync(path)).toBe(true);
      expect(pngSize(path)).toEqual([size, size]);
    }
  });
});
