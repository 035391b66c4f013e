import {
  addAgency,
  addAlias,
  changeAgency,
  moveAgency,
  removeAgency,
  withAgencies,
  withProvince,
} from "../../../src/core/roster/edit";
import { createRosterIndex, matchName } from "../../../src/core/roster/match";
import type { Roster } from "../../../src/core/roster/roster";

const ROSTER: Roster = {
  id: "own-1",
  name: "Thử",
  validFrom: null,
  validTo: null,
  agencies: [
    { name: "Sở Y tế", aliases: ["SYT"] },
    { name: "Sở Nội vụ", aliases: [] },
    { name: "Sở Tư pháp", aliases: [] },
  ],
};
const names = ({ agencies }: Roster) => agencies.map(({ name }) => name);

test("an agency is added with its letters put right", () => {
  const added = addAgency(ROSTER, " Ðài  Phát thanh\u00a0");
  expect(added.ok && added.value.agencies.at(-1)).toEqual({ name: "Đài Phát thanh", aliases: [] });
  expect(addAgency(ROSTER, "x".repeat(255)).ok).toBe(true);
});

test.each([
  ["", { code: "no-name" }],
  [" - ", { code: "no-name" }],
  ["x".repeat(256), { code: "name-too-long" }],
  ["SỞ Y TẾ", { code: "name-taken", name: "SỞ Y TẾ", agency: "Sở Y tế" }],
  ["sở nội vụ", { code: "name-taken", name: "sở nội vụ", agency: "Sở Nội vụ" }],
  ["syt", { code: "name-taken", name: "syt", agency: "Sở Y tế" }],
])("%j cannot be added", (text, problem) => {
  expect(addAgency(ROSTER, text)).toEqual({ ok: false, error: problem });
});

test("a name and its aliases are changed together; an alias of another agency's is refused", () => {
  const changed = changeAgency(ROSTER, 1, "Sở  Nội vụ", "SNV; Sở NV;;SNV; Sở Nội vụ");
  expect(changed.ok && changed.value.agencies[1]).toEqual({ name: "Sở Nội vụ", aliases: ["SNV", "Sở NV"] });
  expect(changeAgency(ROSTER, 1, "Sở Nội vụ", "SYT")).toMatchObject({
    ok: false,
    error: { code: "name-taken", agency: "Sở Y tế" },
  });
  expect(changeAgency(ROSTER, 1, "", "SNV")).toEqual({ ok: false, error: { code: "no-name" } });
  // Its own alias may become its name.
  expect(changeAgency(ROSTER, 0, "SYT", "Sở Y tế").ok).toBe(true);
});

test("an alias added makes the written name known", () => {
  const added = addAlias(ROSTER, 2, "Tư pháp tỉnh");
  expect(added.ok && matchName(createRosterIndex(added.value), "TƯ PHÁP TỈNH").agency).toBe(2);
  expect(matchName(createRosterIndex(ROSTER), "Tư pháp nhà nước").agency).toBe(-1);
});

test("an alias added leaves the others, and is one alias whatever stands in it", () => {
  const added = addAlias(ROSTER, 0, "Sở Y; tế");
  expect(added.ok && added.value.agencies[0]).toEqual({ name: "Sở Y tế", aliases: ["SYT", "Sở Y, tế"] });
});

test("an agency has a hundred aliases at most", () => {
  const many = Array.from({ length: 101 }, (_, at) => `tên ${at}`);
  const changed = changeAgency(ROSTER, 0, "Sở Y tế", many.join(";"));
  expect(changed.ok && changed.value.agencies[0]!.aliases).toEqual(many.slice(0, 100));
});

test("a roster is given a province, or none", () => {
  const own = withProvince(ROSTER, "Bắc Kạn");
  expect(own).toEqual({ ...ROSTER, province: "Bắc Kạn" });
  expect(withProvince(own, "")).toEqual(ROSTER);
});

test("agencies are removed and moved", () => {
  expect(names(removeAgency(ROSTER, 1))).toEqual(["Sở Y tế", "Sở Tư pháp"]);
  expect(names(moveAgency(ROSTER, 0, 2))).toEqual(["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]);
  expect(names(moveAgency(ROSTER, 2, 1))).toEqual(["Sở Y tế", "Sở Tư pháp", "Sở Nội vụ"]);
});

test("agencies brought in join those that are there under the same name", () => {
  const { agencies } = withAgencies(ROSTER, [
    { name: "SỞ Y TẾ", aliases: ["Sở YT"] },
    { name: "Thanh tra tỉnh", aliases: [] },
    { name: "Thanh Tra tỉnh", aliases: ["TTr"] },
  ]);
  expect(agencies).toEqual([
    { name: "Sở Y tế", aliases: ["SYT", "Sở YT"] },
    ...ROSTER.agencies.slice(1),
    { name: "Thanh tra tỉnh", aliases: ["TTr"] },
  ]);
});
