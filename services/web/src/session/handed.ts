/**
 * What one page hands to the next beside the address: a child's name has no place in an address, nor in what keeps
 * addresses. It stays with this visit of the page, so that a reload and «Назад» find it again.
 */
import type { Day } from '../text/format';

/** A student as typed so far. */
export interface TypedStudent {
  last_name: string;
  first_name: string;
  middle_name: string;
  birth_on: Day | null;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    student?: TypedStudent;
  }
}
