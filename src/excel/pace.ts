/** Cells of the first band: a sheet of so many is read in one, whatever the machine. 2,200 rows of 7 columns. */
export const FIRST_BAND = 16_000;
const LEAST = 2_000;
/** Milliseconds that taking a band over may need: the library has spent up to six times as much on its answer before. */
const TARGET = 4;

/**
 * How many cells to ask for at a time, so that no task of the thread is long. What the library does with an answer cannot
 * be measured from outside, but goes with what we do with it: the time that took, on this machine and now, sets the next
 * band's size.
 */
export class Pace {
  private size: number;

  /** `most`: cells that fit one answer. */
  constructor(private readonly most: number) {
    this.size = Math.min(FIRST_BAND, most);
  }

  /** Cells of the next band. */
  get cells(): number {
    return this.size;
  }

  /** A band of so many cells took so many milliseconds to be taken over. */
  took(cells: number, milliseconds: number): void {
    const suited = milliseconds > 0 ? (cells * TARGET) / milliseconds : Infinity;
    // Up by steps, for one quick band proves little; down at once.
    this.size = Math.round(Math.max(Math.min(LEAST, this.most), Math.min(suited, 1.5 * this.size, this.most)));
  }

  /** A band of so many cells was too large for one answer. */
  refused(cells: number): void {
    this.size = Math.max(1, Math.floor(Math.min(cells, this.size) / 2));
  }
}
