/** The API sets a host has, as `Office.context.requirements` answers for them. */
export class Requirements {
  readonly #sets: ReadonlyMap<string, string>;

  /** @param sets highest version by set, e.g. { ExcelApi: "1.13" } */
  constructor(sets: Readonly<Record<string, string>>) {
    this.#sets = new Map(Object.entries(sets));
  }

  has(set: string, version = "1.1"): boolean {
    const mine = this.#sets.get(set);
    if (mine === undefined) return false;
    const [a, b] = [mine, version].map((text) => text.split(".").map(Number)) as [number[], number[]];
    return a[0] === b[0] ? (a[1] ?? 0) >= (b[1] ?? 0) : (a[0] ?? 0) > (b[0] ?? 0);
  }

  /** As `GetSupportedMatrix` gives it to the library. */
  toJSON(): Record<string, string> {
    return Object.fromEntries(this.#sets);
  }
}

/** What npm's copy of the library knows: ExcelApi up to 1.15. */
export const NEWEST: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.2",
  SharedRuntime: "1.2",
  DialogApi: "1.2",
};
