import { refuse } from "./failure";
import type { XlsxLimits } from "./limits";

/** Characters that all sheets together may still take. */
export class Budget {
  private left: number;

  constructor(
    private readonly limit: "textCharacters" | "formulaCharacters",
    private readonly limits: XlsxLimits,
  ) {
    this.left = limits[limit];
  }

  spend(characters: number, part: string): void {
    this.left -= characters;
    if (this.left < 0) refuse({ code: "too-large", limit: this.limit, allowed: this.limits[this.limit], part });
  }
}
