/**
 * What stays the same over many rows, such as a column's number format, kept once for each run of rows: entry i holds from
 * row `starts[i]` to the next start.
 */
export interface Runs {
  readonly starts: readonly number[];
  readonly values: readonly string[];
}

/** What holds at a row; `otherwise` above the first run. */
export function runAt({ starts, values }: Runs, row: number, otherwise: string): string {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? otherwise : values[low - 1]!;
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
