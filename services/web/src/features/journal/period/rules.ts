/** What may be accepted together, and why the rest may not. */
interface Suggested {
  suggested: string | null;
  lacking: number;
  disputed: boolean;
  offer_not_certified: boolean;
}
/** As the service accepts in bulk: a suggestion, enough marks, no disputed fraction. */
export const plain = (row: Suggested): boolean => row.suggested !== null && row.lacking === 0 && !row.disputed;

export const hint = (row: Suggested): 'not-certified' | 'lacking' | 'disputed' | null =>
  row.offer_not_certified ? 'not-certified' : row.lacking > 0 ? 'lacking' : row.disputed ? 'disputed' : null;
