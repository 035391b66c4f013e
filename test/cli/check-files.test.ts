import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DECEMBER, JANUARY } from "../fixtures/two-periods";
import { xlsxFile } from "../support/xlsx-file";
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

  describe("last period's table", () => {
    const both = () => file("hai-ky.xlsx", xlsxFile({ "Tháng 01": JANUARY, "Tháng 12": DECEMBER }));

    test("on another sheet of the same file; no sheet is compared with itself", () => {
      const { json } = run(both(), "--json", "--previous", `${both()}#Tháng 01`);
      const [then, now] = json()[0]!.tables;
      expect(then!.previous).toBeUndefined();
      expect(now!.previous).toMatchObject({
        file: null,
        sheet: "Tháng 01",
        failing: ["Ban Quản lý các khu công nghiệp", "Sở Nội vụ"],
        appeared: ["Sở Xây dựng"],
      });
      expect(now!.previous!.risen[0]).toEqual({
        agency: "Sở Y tế",
        before: "21.2",
        now: "45.0",
        points: "23.8",
        ranks: [6, 1],
      });
      expect(now!.findings.filter(({ code }) => code === "figure-fell").map(({ cells }) => cells)).toEqual([["C12"]]);
    });

    test("in another file, by its only table, or the one that is named", () => {
      const now = file("thang-12.xlsx", xlsxFile({ "Tháng 12": DECEMBER }));
      const then = file("thang#01.xlsx", xlsxFile({ "Ghi chú": [["x"]], "Tháng 01": JANUARY }));
      const { stdout } = run(now, "--previous", then);
      expect(stdout).toContain("So với kỳ trước: Trang tính “Tháng 01” của tệp “thang#01.xlsx”.");
      expect(stdout).toContain("Tăng tỷ lệ (6): Sở Y tế 21,2% → 45,0% (+23,8 điểm)");
      expect(stdout).toContain("kỳ trước ghi 27 (ô C8, trang tính “Tháng 01” của tệp “thang#01.xlsx”): giảm 2.");
      expect(run(now, "--previous", `${then}#Tháng 01`, "--lang", "en").stdout).toContain("Rate rose (6)");
      expect(run(now, "--previous", both()).stdout).toContain("giống hệt");
    });

    test("says which sheets there are where none fits", () => {
      const now = file("quy-2.xlsx", xlsxFile({ "Quý II": DECEMBER }));
      const { status, stdout } = run(now, "--previous", both());
      expect(stdout).toContain("Tệp có nhiều trang tính có bảng: Tháng 01; Tháng 12. Hãy chọn một trang tính.");
      expect(status).toBe(0);
      const named = run(now, "--previous", `${both()}#Tháng 2`);
      expect([named.status, named.stdout]).toEqual([2, ""]);
      expect(named.stderr).toContain(
        "không có bảng ở trang tính “Tháng 2”; các trang tính có bảng: Tháng 01; Tháng 12.",
      );
    });

    test.each([
      [["--previous", "không-có.xlsx"], "Không đọc được tệp kỳ trước không-có.xlsx: Không tìm thấy tệp."],
      [["--previous", "."], "Không đọc được tệp kỳ trước .: Đây là thư mục"],
    ])("2 where the file cannot be read: %j", (words, message) => {
      const { status, stdout, stderr } = run(PRINTED, ...words);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
    });
  });

  describe("columns that can be read in two ways", () => {
    const row = (...figures: number[]) => figures;
    const QUARTERS = [
      ["PHÂN CẤP"],
      ["STT", "Đơn vị", "Quý I", "", "", "", "Quý II"],
      [
        "",
        "",
        ...["Tổng số", "Phân cấp ngay", "Có điều kiện", "Không đề nghị"],
        ...["Tổng số", "Phân cấp ngay", "Có điều kiện", "Không đề nghị"],
      ],
      [1, "Sở Nội vụ", ...row(10, 5, 1, 4), ...row(12, 6, 1, 5)],
      [2, "Sở Y tế", ...row(20, 5, 2, 13), ...row(21, 6, 2, 13)],
      [3, "Sở Xây dựng", ...row(8, 8, 0, 0), ...row(9, 8, 1, 0)],
    ];
    const book = () => file("hai-quy.xlsx", xlsxFile({ "Quý I, II": QUARTERS }));
    const second = "total=G,immediate=H,conditional=I,notProposed=J";

    test("are a warning, and exit code 3: nothing made of them is to be relied on", () => {
      const { status, stdout } = run(book());
      expect(stdout).toContain("hai cách đọc");
      expect(stdout).toContain(`--columns ${second}`);
      expect(stdout).toMatch(/1 tệp: 0 lỗi, [1-9]\d* cảnh báo, 0 tệp không đọc được\.\n$/);
      expect(status).toBe(3);
      expect(run(book(), WRONG, "--json").status).toBe(3);
      expect(run(book(), "không-có.xlsx").status).toBe(2);
    });

    test("are read as the caller says", () => {
      const { status, json } = run(book(), "--json", "--columns", second);
      const [table] = json()[0]!.tables;
      expect(table!.doubt).toBeUndefined();
      expect(table!.columns).toMatchObject({ total: "G", immediate: "H", conditional: "I", notProposed: "J" });
      expect(table!.totals).toMatchObject({ total: 42 });
      expect(status).toBe(0);
      const named = run(book(), "--json", "--columns", `Quý I, II#${second}`);
      expect(named.json()[0]!.tables[0]!.totals).toMatchObject({ total: 42 });
    });

    test("say which choice cannot be followed", () => {
      const off = run(book(), "--columns", "total=Z");
      expect(off.stdout).toContain("cột đã nêu ở --columns cho total không có trên trang tính này");
      const other = run(book(), "--columns", `Quý III#${second}`);
      expect(other.status).toBe(2);
      expect(other.stderr).toContain("Không tệp nào có trang tính “Quý III”");
      expect(run(book(), "--columns", "tong=C").stderr).toContain("Các cột “tong=C” không đúng");
    });
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
