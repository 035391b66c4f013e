import type { Language } from "./language";

/** Words of the bands (xếp loại) that the clerk sets for the appendix. */
interface BandsWords {
  readonly column: string;
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly name: string;
  readonly nameOf: (place: number) => string;
  readonly percent: string;
  readonly percentOf: (place: number) => string;
  readonly percentWrong: string;
  /** Two bands that begin at the same rate: the first counts. */
  readonly twice: (percent: string) => string;
  readonly add: string;
  readonly remove: (place: number, name: string) => string;
  readonly by766: string;
}

const vi: BandsWords = {
  column: "Có cột xếp loại",
  title: "Các mức xếp loại",
  hint: "So tỷ lệ chưa làm tròn. Đơn vị dưới mức thấp nhất để trống cột này.",
  none: "Chưa có mức nào nên chưa in cột xếp loại.",
  name: "Tên mức",
  nameOf: (place) => `Tên mức ${place}`,
  percent: "Từ (%)",
  percentOf: (place) => `Mức ${place} từ (%)`,
  percentWrong: "Nhập số từ 0 đến 100.",
  twice: (percent) => `Có hai mức cùng bắt đầu từ ${percent}%: chỉ mức đứng trước được dùng.`,
  add: "Thêm mức",
  remove: (place, name) => (name === "" ? `Bỏ mức ${place}` : `Bỏ mức “${name}”`),
  by766: "Điền các mức của Bộ chỉ số 766",
};

const en: BandsWords = {
  column: "With a column of bands",
  title: "Bands",
  hint: "Rates are compared before they are rounded. Below the lowest band the column stays blank.",
  none: "There is no band yet, so the column is not printed.",
  name: "Name",
  nameOf: (place) => `Name of band ${place}`,
  percent: "From (%)",
  percentOf: (place) => `Band ${place} from (%)`,
  percentWrong: "Enter a number from 0 to 100.",
  twice: (percent) => `Two bands begin at ${percent}%: only the first is used.`,
  add: "Add a band",
  remove: (place, name) => (name === "" ? `Remove band ${place}` : `Remove the band “${name}”`),
  by766: "Fill in the bands of Decision 766",
};

export function bandsWords(language: Language): BandsWords {
  return language === "vi" ? vi : en;
}
