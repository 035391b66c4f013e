/**
 * What stays the same over many rows, such as a column's number format, kept once for each run of rows: entry i holds from
 * row `starts[i]` to the next start.
 */
export interface Runs {
  readonly starts: readonly number[];
  readonly values: readonly string[];
}

/** What holds at a row; `otherwise` above the first run. */
export function runAt(runs: Runs, row: number, otherwise: string): string {
  const index = runIndex(runs, row);
  return index < 0 ? otherwise : runs.values[index]!;
}

function runIndex({ starts }: Runs, row: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Says what holds at one row after another without searching each time. */
export class RunCursor {
  private from = 0;
  /** First row of the next run. */
  private until = 0;
  private value: string;

  constructor(
    private readonly runs: Runs,
    private readonly otherwise: string,
  ) {
    this.value = otherwise;
  }

  at(row: number): string {
    if (row < this.from || row >= this.until) this.seek(row);
    return this.value;
  }

  /** The first row below the one last asked for at which something else holds. */
  get end(): number {
    return this.until;
  }

  private seek(row: number): void {
    const { starts, values } = this.runs;
    const index = runIndex(this.runs, row);
    this.from = index < 0 ? -Infinity : starts[index]!;
    this.until = starts[index + 1] ?? Infinity;
    this.value = index < 0 ? this.otherwise : values[index]!;
  }
}

/** Gathers runs row by row, downwards. Rows that are passed over hold what is usual. */
export class RunsBuilder implements Runs {
  readonly starts: number[] = [];
  readonly values: string[] = [];
  private current: string;
  private next = 0;

  constructor(private readonly usual: string) {
    this.current = usual;
  }

  put(row: number, value: string): void {
    if (row > this.next && this.current !== this.usual) this.begin(this.next, this.usual);
    if (value !== this.current) this.begin(row, value);
    this.next = row + 1;
  }

  finish(): Runs {
    if (this.current !== this.usual) this.begin(this.next, this.usual);
    return { starts: this.starts, values: this.values };
  }

  private begin(row: number, value: string): void {
    this.starts.push(row);
    this.values.push(value);
    this.current = value;
  }
}
