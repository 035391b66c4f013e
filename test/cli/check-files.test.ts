import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileJson } from "../../src/cli/report-json";

const ROOT = join(__dirname, "../..");
const PRINTED = join(ROOT, "assets/samples/bac-kan-2021.xlsx");
const WRONG = join(ROOT, "assets/samples/bac-kan-2021-loi.xlsx");

/** The command itself, as npm runs it. */
function run(...words: string[]) {
  return runIn({}, ...words);
}

function runIn(env: NodeJS.ProcessEnv, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/check-files.ts"), ...words],
    { encoding: "utf8", cwd: folder, timeout: 60_000, env: { ...process.env, ...env } },
  );
  const parse = (line: string) => JSON.parse(line) as FileJson & { error?: { code: string } };
  return { status, stdout, stderr, json: () => stdout.trimEnd().split("\n").map(parse) };
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "check-files-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};

jest.setTimeout(120_000);

describe("exit codes", () => {
  test("0 for the table as printed", () => {
    const { status, stdout, stderr } = run(PRINTED);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("1 tệp: 0 lỗi, 1 cảnh báo, 0 tệp không đọc được.");
  });

  test("1 for errors in the figures", () => {
    expect(run(PRINTED, WRONG).status).toBe(1);
  });

  test("2 for a file that could not be read, whatever else was found; the others are checked all the same", () => {
    const { status, json } = run(
      "--json",
      "không-có.xlsx",
      WRONG,
      file("trang.xlsx", "<html></html>"),
      file("trong.xlsx", ""),
      ".",
    );
    expect(status).toBe(2);
    expect(json().map(({ error }) => error?.code ?? "checked")).toEqual([
      "not-found",
      "checked",
      "not-xlsx",
      "empty-file",
      "is-directory",
    ]);
  });

  test.each([
    [[], "Chưa nêu tệp cần kiểm tra."],
    [["--colour", "x.xlsx"], "Không có tùy chọn --colour."],
    [["x.xlsx", "--target", "20"], "Chỉ tiêu “20” không đúng"],
    [["x.xlsx", "--roster", "không-có.tsv"], "Không tìm thấy tệp."],
  ])("2 for a wrong command: %j", (words, message) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("options", () => {
  test("JSON is one line a file, in the order given, and nothing else", () => {
    const { json } = run(WRONG, PRINTED, "--json");
    expect(json().map((one) => one.file)).toEqual([WRONG, PRINTED]);
  });

  test("a target of the caller's", () => {
    const { json } = run(PRINTED, "--json", "--target", ">=25");
    const rows = json()[0]!.tables[0]!.rows;
    expect(rows.filter(({ below }) => below?.[">=25"])).toHaveLength(10);
    expect(run(PRINTED, "--target", ">=20").stdout).toContain("Chưa đạt chỉ tiêu >= 20%: 5");
  });

  test.each([
    ["utf8", (text: string) => new TextEncoder().encode(text)],
    ["UTF-16, as Excel saves Unicode text", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ])("a roster of the caller's, %s", (_, encode) => {
    const text = "name\taliases\r\nSở Khoa học và Công nghệ\tSở KH&CN\r\nKho bạc Nhà nước\t\r\n";
    const { json } = run(PRINTED, "--json", "--roster", file("ds.tsv", encode(text)));
    const { findings } = json()[0]!.tables[0]!;
    expect(findings.filter(({ code }) => code === "missing-agency").map(({ expected }) => expected)).toEqual([
      "Kho bạc Nhà nước",
    ]);
    expect(findings.filter(({ code }) => code === "unknown-agency")).toHaveLength(17);
  });

  test("English", () => {
    expect(run(PRINTED, "--lang", "en").stdout).toContain("Short of the target > 20%: 6");
  });

  test("npm runs this command, and a relative file is looked for where npm was called", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scripts["check-files"]).toBe("tsx src/cli/check-files.ts");
    const npm = { npm_lifecycle_event: "check-files", INIT_CWD: join(ROOT, "assets") };
    expect(runIn(npm, "samples/bac-kan-2021.xlsx").status).toBe(0);
  });
});
