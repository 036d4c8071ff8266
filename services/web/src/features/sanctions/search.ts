/** What the address of the list keeps. */
import { type TableSearch, tableSearch } from '../../ui/table';
import { STATES, type State } from './rules';

export interface SanctionsSearch extends TableSearch {
  state?: State;
  /** The sheet of a new one stands open. */
  report?: boolean;
}

export const sanctionsSearch = (search: Record<string, unknown>): SanctionsSearch => ({
  ...tableSearch(search),
  state: STATES.find((each) => each === search.state),
  report: search.report === true || undefined,
});
