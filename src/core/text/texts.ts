/** Texts by their place, which an array is too. Of a million names few are ever looked at: they are made when asked for. */
export interface Texts extends Iterable<string> {
  readonly length: number;
  /** undefined past the end. */
  at(index: number): string | undefined;
}

/** Texts that `make` gives when they are asked for, each time anew. */
export function lazyTexts(length: number, make: (index: number) => string): Texts {
  return new LazyTexts(length, make);
}

class LazyTexts implements Texts {
  /** For its shape; see `ColumnBuilder`. */
  static readonly kept = new LazyTexts(0, String);

  constructor(
    readonly length: number,
    private readonly make: (index: number) => string,
  ) {}

  at(index: number): string | undefined {
    return index >= 0 && index < this.length ? this.make(index) : undefined;
  }

  *[Symbol.iterator]() {
    for (let index = 0; index < this.length; index += 1) yield this.make(index);
  }
}

/** The first of them. */
export function firstTexts(texts: Texts, most: number): string[] {
  const first: string[] = [];
  for (let index = 0; index < Math.min(most, texts.length); index += 1) first.push(texts.at(index)!);
  return first;
}
