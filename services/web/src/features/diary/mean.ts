/**
 * The weighted mean and the likely mark as the school counts them (domain.md §3). Exact: hundredths of whole numbers,
 * never a binary fraction, so that 4,495 and 4,50 fall on the side the school's act says.
 */

export interface Weighted {
  /** null = owed (a dot). */
  value: number | null;
  weight: number;
}

/** What the school's local act says. */
export interface Act {
  /** Up from this fraction, in hundredths: 50. */
  roundUpFrom: number;
  minimumMarks: number;
  debtCountsTwo: boolean;
}
export const USUAL: Act = { roundUpFrom: 50, minimumMarks: 3, debtCountsTwo: false };

export interface Mean {
  /** Σ(m·w) */
  total: number;
  /** Σ(w), above 0 */
  weights: number;
}

/** Σ(m·w)/Σ(w); null without a mark. */
export function meanOf(marks: readonly Weighted[], act: Act): Mean | null {
  let total = 0;
  let weights = 0;
  for (const mark of marks) {
    const value = mark.value ?? (act.debtCountsTwo ? 2 : null);
    if (value === null) continue;
    total += value * mark.weight;
    weights += mark.weight;
  }
  return weights > 0 ? { total, weights } : null;
}

/** Two decimals, half up: as it is shown, never to decide. */
export const shownMean = ({ total, weights }: Mean): number => Math.floor((total * 200 + weights) / (weights * 2)) / 100;

/** The whole mark: up when the fraction reaches the school's threshold. */
export function rounded({ total, weights }: Mean, act: Act): number {
  const whole = Math.floor(total / weights);
  return whole + ((total - whole * weights) * 100 >= act.roundUpFrom * weights ? 1 : 0);
}

/** How many more marks of this value and weight bring the rounded mean to the target; null if twenty are not enough. */
export function needed(marks: readonly Weighted[], target: number, more: { value: number; weight: number }, act: Act): number | null {
  for (let count = 0; count <= 20; count += 1) {
    const mean = meanOf([...marks, ...Array.from({ length: count }, () => more)], act);
    if (mean && rounded(mean, act) >= target) return count;
  }
  return null;
}

/** The mean after each mark, for the small line. */
export function course(marks: readonly Weighted[], act: Act): number[] {
  return marks.flatMap((_, place) => {
    const mean = meanOf(marks.slice(0, place + 1), act);
    return mean ? [mean.total / mean.weights] : [];
  });
}
