import { statedTarget } from "../../../src/core/previous/stated-target";
import type { RankingTable } from "../../../src/core/recognition/table";

function stated(above: readonly string[], below: readonly string[] = []): string | null {
  const lines = (texts: readonly string[]) => texts.map((text) => ({ text }));
  const target = statedTarget({ above: lines(above), below: lines(below) } as unknown as RankingTable);
  return target && `${target.comparator} ${target.percent}`;
}

test.each([
  ["Chỉ tiêu: ít nhất 30%", ">= 30"],
  ["Chỉ tiêu tối thiểu 30 %", ">= 30"],
  ["Mục tiêu: không dưới 25%", ">= 25"],
  ["CHỈ TIÊU ĐẠT TỪ 20% TRỞ LÊN", ">= 20"],
  ["Chỉ tiêu từ 20,50% trở lên", ">= 20.5"],
  ["Chỉ tiêu từ 20.55% trở lên", ">= 20.55"],
  ["Chỉ tiêu >=20%", ">= 20"],
  ["Chỉ tiêu ≥ 20%", ">= 20"],
  ["Chỉ tiêu > 20%", "> 20"],
  ["Đạt chỉ tiêu TRÊN 5%", "> 5"],
  ["Chỉ tiêu trên 100%", "> 100"],
  ["Trên 20% là chỉ tiêu", "> 20"],
  ["Chỉ tiêu trên 20%".normalize("NFD"), "> 20"],
  ["Chỉ tiêu trên 20% (chỉ tiêu giao: trên 20,0%)", "> 20"],
])("%j states %s", (line, target) => {
  expect(stated([line])).toBe(target);
});

test.each([
  "Tỷ lệ trên 20%",
  "Chỉ tiêu 20%",
  "Chỉ tiêu trên 20",
  "Chỉ tiêu trên 1234%",
  "Chỉ tiêu trên 20,125%",
  "Chỉ tiêu trên 20% hoặc trên 30%",
  "Chỉ tiêu trên 20%, phấn đấu từ 20% trở lên",
  "DANH SÁCH CÁC ĐƠN VỊ",
])("%j states none", (line) => {
  expect(stated([line])).toBeNull();
});

test("lines above and below the table are read, a thousand letters of each", () => {
  expect(stated(["DANH SÁCH"], ["Ghi chú", "Chỉ tiêu trên 20%"])).toBe("> 20");
  expect(stated(["Chỉ tiêu trên 30%"], ["Chỉ tiêu trên 20%"])).toBeNull();
  const after = (letters: number) => `Chỉ tiêu${" ".repeat(letters - 16)}trên 20%`;
  expect(stated([after(1000)])).toBe("> 20");
  expect(stated([after(1001)])).toBeNull();
});
