import { BANDS_766, type Band } from "../../../src/core/settings/bands";
import { bandOf, usableBands } from "../../../src/core/standing/bands";

const band = (name: string, percent: string): Band => ({ name, percent });

test("bands count from the highest down, in whatever order they were written, and those that say too little do not", () => {
  const written = [band("Yếu", "0"), band("Tốt", "80"), band(" ", "70"), band("Khá", ""), band("Xuất sắc", "92.5")];
  expect(usableBands(written).map(({ name }) => name)).toEqual(["Xuất sắc", "Tốt", "Yếu"]);
  expect(written).toHaveLength(5);
});

test("of two bands that begin alike the first counts", () => {
  expect(bandOf(1, 2, usableBands([band("Đạt", "50"), band("Khá", "50.0")]))?.name).toBe("Đạt");
});

test.each<[number, number, string | null]>([
  [9, 10, "Xuất sắc"],
  [899, 1000, "Tốt"],
  [8, 10, "Tốt"],
  [7, 10, "Khá"],
  [1, 2, "Trung bình"],
  [4999, 10000, "Yếu"],
  [0, 3, "Yếu"],
])("%i of %i: the band of the exact rate", (part, whole, name) => {
  expect(bandOf(part, whole, BANDS_766)?.name ?? null).toBe(name);
});

test("a rate on a band's very start is in it, however many decimals it takes to tell; below the lowest is none", () => {
  const bands = usableBands([band("Một phần ba", "33.3333")]);
  expect(bandOf(333333, 1000000, bands)?.name).toBe("Một phần ba");
  expect(bandOf(333332, 1000000, bands)).toBeNull();
  expect(bandOf(1, 3, bands)?.name).toBe("Một phần ba");
});
