/** What the address keeps: the pair that stands open, and whether one looks at those found to be two people. */
export interface DuplicatesSearch {
  pair?: string;
  state?: 'dismissed';
}

export const duplicatesSearch = (search: Record<string, unknown>): DuplicatesSearch => ({
  pair: typeof search.pair === 'string' ? search.pair : undefined,
  state: search.state === 'dismissed' ? 'dismissed' : undefined,
});
