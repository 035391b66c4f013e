import fc from "fast-check";
import { wordsApart } from "../../../src/core/roster/words-apart";

test.each([
  ["Sở Nông nghiệp", "Sở Nông nghiệp và Môi trường", "", "và Môi trường"],
  ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp", "và Phát triển nông thôn", ""],
  ["Sở Tài chính - Vật giá", "Sở Tài chính", "Vật giá", ""],
  ["huyện Chợ Đốn", "UBND huyện Chợ Đồn", "Đốn", "UBND … Đồn"],
  ["Sở VHTT", "Sở Văn hóa, Thể thao và Du lịch", "VHTT", "Văn hóa, Thể thao và Du lịch"],
  ["SỞ Y TẾ", "Sở Y tế", "", ""],
  ["Sở Tài chính - Vật giá", "Sở Tài chính và Đầu tư", "Vật giá", "và Đầu tư"],
  ["Sở Tài chính & Vật giá", "Sở Tài chính", "& Vật giá", ""],
  ["Sở Tài chính (--Vật giá,;)", "Sở Tài chính", "(--Vật giá,;)", ""],
  ["Sở Tài chính --Vật giá,;", "Sở Tài chính", "Vật giá", ""],
  ["Sở Văn hóa, Thể thao", "Sở Du lịch", "Văn hóa, Thể thao", "Du lịch"],
  ["Sở Văn hóa, Thể thao", "Sở Thể thao", "Văn hóa", ""],
  ["Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường", "Tài nguyên", "Nông nghiệp"],
  ["Ban Quản lý dự án đầu tư xây dựng", "Ban Quản lý các dự án xây dựng", "đầu tư", "các"],
  // Two words written as one are other words, not the same in another order.
  ["Bandân tộc", "Ban Dân tộc", "Bandân", "Ban Dân"],
  // Of two words that could be shared, the one that stands first in the official name.
  ["Ban Y tế", "tế Y Cục", "Ban Y", "Y Cục"],
])("%j beside %j", (written, official, extra, missing) => {
  expect(wordsApart(written, official)).toEqual({ extra, missing, reordered: "no" });
});

test("the same words in another order", () => {
  expect(wordsApart("Sở Đầu tư, Kế hoạch", "Sở Kế hoạch và Đầu tư").reordered).toBe("yes");
  expect(wordsApart("Sở Đầu tư và Kế hoạch", "Sở Kế hoạch và Đầu tư").reordered).toBe("yes");
});

test("no more words are shown than must be", () => {
  const words = fc.array(fc.constantFrom("sở", "y", "tế", "nội", "vụ"), { minLength: 1, maxLength: 6 });
  /** How many words two names share, in their order. */
  const shared = ([a, ...as]: readonly string[], [b, ...bs]: readonly string[]): number => {
    if (a === undefined || b === undefined) return 0;
    return a === b ? 1 + shared(as, bs) : Math.max(shared([a, ...as], bs), shared(as, [b, ...bs]));
  };
  const shown = (text: string) => text.split(" ").filter((word) => word !== "" && word !== "…").length;
  fc.assert(
    fc.property(words, words, (a, b) => {
      const { extra, missing } = wordsApart(a.join(" "), b.join(" "));
      const isReordered = [...a].sort().join() === [...b].sort().join();
      const common = isReordered ? a.length : shared(a, b);
      expect([shown(extra), shown(missing)]).toEqual([a.length - common, b.length - common]);
    }),
  );
});
