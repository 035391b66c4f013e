import type { PageSetup } from "../core/appendix/document";
import { points, textWidth } from "../core/appendix/page";

/** Points to twentieths of a point, Word's unit of lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Millimetres to twips. */
export function millimetres(length: number): number {
  return twips(points(length));
}

/** Points to half-points, Word's unit of the sizes of letters. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points to eighths of a point, Word's unit of the thickness of lines. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** Points between the margins. */
export function roomOf(page: PageSetup): number {
  return points(textWidth(page));
}

/** Shares of a width in points as twips that add up to it exactly. */
export function partWidths(shares: readonly number[], width: number): number[] {
  const edges = [0];
  let before = 0;
  for (const share of shares) edges.push(twips((before += share) * width));
  edges[edges.length - 1] = twips(width);
  return shares.map((_, i) => edges[i + 1]! - edges[i]!);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
