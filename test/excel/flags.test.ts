import fc from "fast-check";
import type { RankingTable } from "../../src/core/recognition/table";
import { defaultSettings } from "../../src/core/settings/defaults";
import type { Target } from "../../src/core/settings/settings";
import { computeStanding } from "../../src/core/standing/compute";
import { planFlags } from "../../src/core/standing/flagging";
import { areaName, parseArea } from "../../src/core/sheet/address";
import { flagFormula, isFlagFormula } from "../../src/excel/flag-formula";
import { matchConditionalFormats } from "../../workbench/formulas/conditional-formats";
import { HostError } from "../../workbench/host/errors";
import type { ConditionalFormatModel, WorkbookModel } from "../../workbench/host/model";
import type { TestCell } from "../support/sheet";
import { bacKan, counting, everyCell, failureOf, modelOf, put, putText, readTable, stage, valueOf } from "./support";

const OVER_20: Target = { percent: "20", comparator: ">" };
const AT_LEAST_20: Target = { percent: "20", comparator: ">=" };

interface Figures {
  readonly immediate: number | string;
  readonly conditional: number | string;
  readonly notProposed: number | string;
  /** How far the stated total is from the sum. */
  readonly shift: number;
}

/** Agency cells with their signs, as the sheet shows them now: "▼ Sở Y tế". */
function signs(model: WorkbookModel): string[] {
  const sheet = model.sheets[0]!;
  const all = { top: 0, left: 0, bottom: 40, right: 10 };
  const matches = matchConditionalFormats(model, sheet, all);
  const found: string[] = [];
  for (let row = all.top; row <= all.bottom; row += 1) {
    for (let column = all.left; column <= all.right; column += 1) {
      const format = matches.rulesAt({ row, column })[0]?.format.numberFormat;
      const sign = /"(\S+) "@/.exec(format ?? "")?.[1];
      if (sign) found.push(`${sign} ${String(sheet.cells.get(row)?.get(column)?.value)}`);
    }
  }
  return found;
}

const FOREIGN: ConditionalFormatModel = {
  id: "{0000AAAA-0000-0000-0000-000000000000}",
  type: "Custom",
  areas: [parseArea("B6:B24")!],
  formula: '=$C6>"ra-soat:"',
  priority: 0,
  stopIfTrue: false,
  format: { fillColor: "#00FF00" },
};

describe("flags", () => {
  test("take two syncs, and mark who falls short of a target and who stands on it", async () => {
    const model = bacKan();
    const on = stage(model);
    const { table } = await readTable(on);
    const cells = everyCell(model);
    const flagged = await counting(on, () => on.workbook.flag(planFlags(table, OVER_20)));
    expect(flagged.syncs).toBe(2);
    expect(valueOf(flagged.result)).toMatchObject({ kind: "flags", sheetName: "Phụ lục 8900", count: 6 });
    expect(signs(model)).toEqual([
      "▼◆ Sở Văn hóa, Thể thao và Du lịch",
      "▼ Sở Tài nguyên và Môi trường",
      "▼ Sở Tài Chính",
      "▼ Sở Giao thông vận tải",
      "▼ Ban Dân tộc",
      "▼ Thanh tra tỉnh",
    ]);
    const values = Object.entries(everyCell(model)).filter(([name]) => !name.endsWith("rules"));
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(Object.entries(cells).filter(([name]) => !name.endsWith("rules"))),
    );
  });

  test("change with the target: who stands on it reaches `>=`", async () => {
    const model = bacKan();
    const on = stage(model);
    const { table } = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
    const rules = model.sheets[0]!.conditionalFormats.length;
    expect(valueOf(await on.workbook.flag(planFlags(table, AT_LEAST_20))).count).toBe(6);
    expect(model.sheets[0]!.conditionalFormats).toHaveLength(rules);
    expect(signs(model)[0]).toBe("◆ Sở Văn hóa, Thể thao và Du lịch");
    expect(signs(model)).toHaveLength(6);
  });

  test("follow the figures", async () => {
    const model = bacKan();
    const on = stage(model);
    const { table } = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
    put(model.sheets[0]!, "D20", 17);
    put(model.sheets[0]!, "F20", 60);
    put(model.sheets[0]!, "D6", 2);
    put(model.sheets[0]!, "F6", 27);
    expect(signs(model)).toContain("▼ Sở Khoa học và Công nghệ");
    expect(signs(model)).not.toContain("▼ Sở Tài nguyên và Môi trường");
  });

  test("are removed in two syncs, in any session; the clerk's own rules stay", async () => {
    const model = bacKan();
    model.sheets[0]!.conditionalFormats.push(FOREIGN, {
      ...FOREIGN,
      id: "{B}",
      type: "DataBar",
      formula: undefined,
    } as never);
    const foreign = everyCell(model);
    const first = stage(model);
    const { table } = await readTable(first);
    valueOf(await first.workbook.flag(planFlags(table, OVER_20)));
    // A workbook that was saved and opened again gives its rules other ids.
    for (const [index, rule] of model.sheets[0]!.conditionalFormats.entries())
      Object.assign(rule, { id: `{${index}}` });
    const on = stage(model);
    const unflagged = await counting(on, () => on.workbook.unflag("Phụ lục 8900"));
    expect(unflagged.syncs).toBe(2);
    expect(valueOf(unflagged.result)).toMatchObject({ kind: "flags", count: 4 });
    expect(everyCell(model)).toEqual(foreign);
  });

  test("of a sheet without any: nothing is removed, and nothing is to undo", async () => {
    const model = bacKan();
    model.sheets[0]!.conditionalFormats.push(FOREIGN);
    const before = everyCell(model);
    const on = stage(model);
    expect(valueOf(await on.workbook.unflag("Phụ lục 8900")).count).toBe(0);
    expect(everyCell(model)).toEqual(before);
    expect(on.workbook.undoable).toBeNull();
  });

  test("are taken back to those of before, and removed ones come back", async () => {
    const model = bacKan();
    model.sheets[0]!.conditionalFormats.push(FOREIGN);
    const on = stage(model);
    const bare = everyCell(model);
    const { table } = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
    const over = everyCell(model);
    valueOf(await on.workbook.flag(planFlags(table, AT_LEAST_20)));
    const atLeast = everyCell(model);
    valueOf(await on.workbook.unflag("Phụ lục 8900"));
    expect(everyCell(model)).toEqual(bare);
    const undone = await counting(on, () => on.workbook.undo());
    expect(undone.syncs).toBe(2);
    expect(everyCell(model)).toEqual(atLeast);
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(over);
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(bare);
  });

  test("skip sections, subtotals and empty rows", async () => {
    const rows: TestCell[][] = [
      [
        "TT",
        "Đơn vị",
        "Tổng số TTHC đã rà soát",
        "Phân cấp ngay",
        "Phân cấp kèm theo các điều kiện",
        "Số TTHC không đề nghị phân cấp",
        "Tỷ lệ (%)",
      ],
      ["I", "Các sở, ban, ngành", "", "", "", "", ""],
      [1, "Sở Y tế", 10, 1, 0, 9, 10],
      [2, "Sở Nội vụ", 10, 5, 0, 5, 50],
      ["", "Cộng I", 20, 1, 0, 19, 5],
      ["II", "UBND các huyện, thành phố", "", "", "", "", ""],
      [1, "UBND huyện Ba Bể", 10, 2, 0, 8, 20],
      [2, "UBND huyện Chợ Đồn", 10, 0, 0, 10, 0],
      ["", "Tổng cộng", 40, 3, 0, 37, 7.5],
    ];
    const model = modelOf(rows, { at: "B4" });
    const on = stage(model);
    const { table } = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
    expect(signs(model)).toEqual(["▼ Sở Y tế", "▼◆ UBND huyện Ba Bể", "▼ UBND huyện Chợ Đồn"]);
    const areas = model.sheets[0]!.conditionalFormats.map((rule) => rule.areas.map(areaName));
    expect(areas).toContainEqual(["C6:C7", "C10:C11"]);
  });

  test("show nothing for what cannot be judged yet, and count it so", async () => {
    const model = bacKan();
    const sheet = model.sheets[0]!;
    putText(sheet, "D20", "2");
    put(sheet, "D21", "#N/A");
    put(sheet, "C22", 0);
    put(sheet, "F22", 0);
    put(sheet, "D22", "");
    put(sheet, "C23", 20);
    put(sheet, "F23", 2);
    put(sheet, "D24", -1);
    const on = stage(model);
    const { table } = await readTable(on);
    // Row 23: two readings, 0 of 20 and 0 of 2, both short of the target.
    expect(valueOf(await on.workbook.flag(planFlags(table, OVER_20))).count).toBe(2);
    expect(signs(model)).toEqual(["▼◆ Sở Văn hóa, Thể thao và Du lịch", "▼ Ban Dân tộc"]);
  });

  test("read dashes and blanks among the parts as zero, and a blank total as their sum", async () => {
    const model = bacKan();
    const sheet = model.sheets[0]!;
    put(sheet, "D20", "-");
    put(sheet, "E20", "–");
    put(sheet, "F20", 77);
    put(sheet, "D21", "Không");
    put(sheet, "C24", "");
    const on = stage(model);
    const { table } = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
    expect(signs(model)).toEqual(
      expect.arrayContaining(["▼ Sở Tài nguyên và Môi trường", "▼ Sở Tài Chính", "▼ Thanh tra tỉnh"]),
    );
  });

  test("where the total and its parts disagree, hold for both readings or not at all", async () => {
    const model = bacKan();
    const sheet = model.sheets[0]!;
    // 5/40 and 5/24: short by the total, over 20 % by the parts.
    put(sheet, "C17", 40);
    const on = stage(model);
    const { table } = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
    expect(signs(model)).not.toContain("▼ Ban Quản lý các khu công nghiệp");
    put(sheet, "F17", 35);
    expect(signs(model)).toContain("▼ Ban Quản lý các khu công nghiệp");
  });
});

describe("the formula of a flag", () => {
  let table: RankingTable;
  beforeAll(async () => {
    ({ table } = await readTable(stage(bacKan())));
  });

  test("compares integers, exactly", () => {
    expect(flagFormula("short", planFlags(table, OVER_20), 6)).toMatch(
      /,100\*SUM\(\$D6:\$E6\)<=20\*MIN\(\$C6,SUM\(\$D6:\$F6\)\)\)$/,
    );
    expect(flagFormula("short", planFlags(table, AT_LEAST_20), 6)).toMatch(
      /,100\*SUM\(\$D6:\$E6\)<20\*MIN\(\$C6,SUM\(\$D6:\$F6\)\)\)$/,
    );
    const fine = flagFormula("short", planFlags(table, { percent: "92.5", comparator: ">=" }), 6);
    expect(fine).toMatch(/,1000\*SUM\(\$D6:\$E6\)<925\*MIN/);
  });

  test("is known for ours, and others are not", () => {
    expect(isFlagFormula(flagFormula("short", planFlags(table, OVER_20), 6)!)).toBe(true);
    expect(isFlagFormula('=$B6="ra-soat:"')).toBe(false);
  });

  test("marks exactly on the target whatever the decimals", async () => {
    const model = modelOf([
      [
        "TT",
        "Đơn vị",
        "Tổng số TTHC đã rà soát",
        "Phân cấp ngay",
        "Phân cấp kèm theo các điều kiện",
        "Số TTHC không đề nghị phân cấp",
        "Tỷ lệ (%)",
      ],
      [1, "Sở A", 40, 37, 0, 3, 92.5],
      [2, "Sở B", 1999, 1849, 0, 150, 92.5],
      [3, "Sở C", 2000, 1850, 0, 150, 92.5],
      [4, "Sở D", 2001, 1851, 0, 150, 92.5],
    ]);
    const on = stage(model);
    const read = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(read.table, { percent: "92.5", comparator: ">=" })));
    // 1849/1999 = 92,496… %: rounds to the target, falls short of it.
    expect(signs(model)).toEqual(["◆ Sở A", "▼ Sở B", "◆ Sở C"]);
  });
});

describe("flags and the pane's standing", () => {
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.nat(12) },
    { weight: 1, arbitrary: fc.constantFrom("", "-", "–", "không") },
  );
  const row = fc.record({
    immediate: count,
    conditional: count,
    notProposed: count,
    shift: fc.constantFrom(0, 0, 0, 0, 1, -1, 5),
  });
  const target = fc.record({
    percent: fc.constantFrom("20", "50", "12.5", "0", "100", "33.3333"),
    comparator: fc.constantFrom(">" as const, ">=" as const),
  });

  test("name the same agencies, whatever the counts", async () => {
    const check = async (figures: readonly Figures[], wanted: Target): Promise<void> => {
      const model = modelOf([
        [
          "TT",
          "Đơn vị",
          "Tổng số TTHC đã rà soát",
          "Phân cấp ngay",
          "Phân cấp kèm theo các điều kiện",
          "Số TTHC không đề nghị phân cấp",
          "Tỷ lệ (%)",
        ],
        // Four plain rows, so that the sheet is recognised whatever follows.
        ...[1, 2, 3, 4].map((n) => [n, `Sở Thường ${n}`, 10 * n, 9 * n, 0, n, 90]),
        ...figures.map(({ immediate, conditional, notProposed, shift }, index) => {
          const sum = [immediate, conditional, notProposed].reduce<number>((all, one) => all + (Number(one) || 0), 0);
          return [index + 5, `Sở Số ${index + 5}`, Math.max(0, sum + shift), immediate, conditional, notProposed, ""];
        }),
      ]);
      const on = stage(model);
      const { table } = await readTable(on);
      const standing = computeStanding(table, { ...defaultSettings(), target: wanted });
      const marked = (indices: readonly number[]) => indices.map((index) => table.agencies.at(index)!).sort();
      valueOf(await on.workbook.flag(planFlags(table, wanted)));
      const seen = signs(model).map((text) => ({ sign: text.split(" ")[0]!, name: text.slice(text.indexOf(" ") + 1) }));
      expect(
        seen
          .filter(({ sign }) => sign.includes("▼"))
          .map(({ name }) => name)
          .sort(),
      ).toEqual(marked(standing.short));
      expect(
        seen
          .filter(({ sign }) => sign.includes("◆"))
          .map(({ name }) => name)
          .sort(),
      ).toEqual(marked(standing.boundary));
    };
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 5, maxLength: 25 }), target, check), { numRuns: 25 });
  }, 60_000);
});

describe("flags that meet an obstacle", () => {
  test("a protected sheet is left as it is", async () => {
    const model = bacKan();
    const on = stage(model);
    const { table } = await readTable(on);
    model.sheets[0]!.protection = {};
    const before = everyCell(model);
    expect(failureOf(await on.workbook.flag(planFlags(table, OVER_20)))).toMatchObject({
      code: "protected",
      scope: "sheet",
    });
    expect(failureOf(await on.workbook.unflag(table.sheetName))).toMatchObject({ code: "protected" });
    expect(everyCell(model)).toEqual(before);
  });

  test("while a cell is being edited nothing changes", async () => {
    const model = bacKan();
    const on = stage(model);
    const { table } = await readTable(on);
    on.host.editing = true;
    expect(failureOf(await on.workbook.flag(planFlags(table, OVER_20)))).toEqual({ code: "cell-editing" });
    expect(model.sheets[0]!.conditionalFormats).toEqual([]);
  });

  test.each(["Formula", "NumberFormat", "Color"])(
    "the old marks are back where Excel refuses a rule's %s",
    async (member) => {
      const model = bacKan();
      model.sheets[0]!.conditionalFormats.push(FOREIGN);
      const on = stage(model);
      const { table } = await readTable(on);
      valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
      const before = everyCell(model);
      let sets = 0;
      on.host.hooks.beforeAction = ({ name, type }) => {
        if (type === 4 && name === member && ++sets === 2) throw new HostError("GeneralException");
      };
      expect(failureOf(await on.workbook.flag(planFlags(table, AT_LEAST_20)))).toMatchObject({ code: "excel" });
      expect(everyCell(model)).toEqual(before);
    },
  );

  test("the old marks are back where Excel stops while it removes them", async () => {
    const model = bacKan();
    const on = stage(model);
    const { table } = await readTable(on);
    valueOf(await on.workbook.flag(planFlags(table, OVER_20)));
    const before = everyCell(model);
    let deletions = 0;
    on.host.hooks.beforeAction = ({ name }) => {
      if (name === "Delete" && ++deletions === 3) throw new HostError("GeneralException");
    };
    expect(failureOf(await on.workbook.unflag(table.sheetName))).toMatchObject({ code: "excel" });
    const sorted = (cells: Record<string, unknown>) => JSON.stringify(cells).split("").sort().join("");
    expect(sorted(everyCell(model))).toBe(sorted(before));
  });
});
