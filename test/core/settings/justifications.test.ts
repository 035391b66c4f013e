import { defaultSettings } from "../../../src/core/settings/defaults";
import {
  justificationsOf,
  LONGEST_REASON,
  MOST_JUSTIFICATIONS,
  withJustification,
} from "../../../src/core/settings/justifications";
import { parseSettings } from "../../../src/core/settings/parse";

const given = (finding: string, reason: string) => ({ finding, reason, on: "2021-11-22" });

test("a reason is given, changed and taken back, sheet by sheet", () => {
  let settings = withJustification(defaultSettings(), "Biểu 1", given("order|a", " Theo thứ tự danh sách "));
  settings = withJustification(settings, "Biểu 1", given("stt|b", "Đánh lại sau"));
  settings = withJustification(settings, "__proto__", given("order|a", "Khác"));
  expect(justificationsOf(settings, "Biểu 1").map(({ reason }) => reason)).toEqual([
    "Theo thứ tự danh sách",
    "Đánh lại sau",
  ]);
  expect(justificationsOf(settings, "__proto__")).toEqual([given("order|a", "Khác")]);
  expect(justificationsOf(settings, "constructor")).toEqual([]);

  settings = withJustification(settings, "Biểu 1", given("order|a", "Do sắp xếp theo khối"));
  expect(justificationsOf(settings, "Biểu 1").map(({ reason }) => reason)).toEqual([
    "Đánh lại sau",
    "Do sắp xếp theo khối",
  ]);
  settings = withJustification(settings, "Biểu 1", given("order|a", "  "));
  settings = withJustification(settings, "Biểu 1", given("stt|b", ""));
  expect(Object.keys(settings.justifications)).toEqual(["__proto__"]);
});

test("reasons are bounded: the oldest give way, long ones are cut", () => {
  let settings = defaultSettings();
  for (let i = 0; i <= MOST_JUSTIFICATIONS; i += 1)
    settings = withJustification(settings, "B", given(`order|${i}`, "x".repeat(LONGEST_REASON + 1)));
  const kept = justificationsOf(settings, "B");
  expect(kept).toHaveLength(MOST_JUSTIFICATIONS);
  expect(kept[0]!.finding).toBe("order|1");
  expect(kept[0]!.reason).toHaveLength(LONGEST_REASON);
});

test("a workbook with more of them than are kept is read as far as they are", () => {
  const many = Array.from({ length: MOST_JUSTIFICATIONS + 1 }, (_, at) => given(`order|${at}`, "Theo khối"));
  expect(justificationsOf(parseSettings({ justifications: { B: many } }), "B")).toEqual(many.slice(0, -1));
});

test("reasons travel with the workbook; what is damaged is dropped one by one", () => {
  const settings = withJustification(defaultSettings(), "Biểu 1", given("order|a", "Theo khối"));
  expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  const damaged = {
    justifications: {
      A: [given("x", "y"), { finding: "x", reason: "", on: "2021-11-22" }, 5, { ...given("x", "y"), on: "hôm qua" }],
      B: "không phải danh sách",
      C: [given("", "không có mã")],
    },
  };
  expect({ ...parseSettings(damaged).justifications }).toEqual({ A: [given("x", "y")] });
});
