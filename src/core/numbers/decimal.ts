/** An exact decimal number: `units / 10^decimals`. 51.4 is {units: 514, decimals: 1}. `units` is a safe integer. */
export interface Decimal {
  readonly units: number;
  readonly decimals: number;
}
