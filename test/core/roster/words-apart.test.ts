import { wordsApart } from "../../../src/core/roster/words-apart";

test.each([
  ["Sở Nông nghiệp", "Sở Nông nghiệp và Môi trường", "", "và Môi trường"],
  ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp", "và Phát triển nông thôn", ""],
  ["Sở Tài chính - Vật giá", "Sở Tài chính", "Vật giá", ""],
  ["huyện Chợ Đốn", "UBND huyện Chợ Đồn", "Đốn", "UBND … Đồn"],
  ["Sở VHTT", "Sở Văn hóa, Thể thao và Du lịch", "VHTT", "Văn hóa, Thể thao và Du lịch"],
  ["SỞ Y TẾ", "Sở Y tế", "", ""],
])("%j beside %j", (written, official, extra, missing) => {
  expect(wordsApart(written, official)).toEqual({ extra, missing, reordered: "no" });
});

test("the same words in another order", () => {
  expect(wordsApart("Sở Đầu tư và Kế hoạch", "Sở Kế hoạch và Đầu tư").reordered).toBe("yes");
});
