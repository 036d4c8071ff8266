/** What the address of the matrix keeps. */
import { type TableSearch, tableSearch } from '../../ui/table';

export interface ConsentsSearch extends TableSearch {
  staff?: boolean;
  class?: string;
  /** A kind that is not given, `any`, or `removal`: withdrawn and not removed yet. */
  lacking?: string;
}

export const consentsSearch = (search: Record<string, unknown>): ConsentsSearch => ({
  ...tableSearch(search),
  staff: search.staff === true || undefined,
  class: typeof search.class === 'string' ? search.class : undefined,
  lacking: typeof search.lacking === 'string' ? search.lacking : undefined,
});
