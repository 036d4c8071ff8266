/** In which order duties stand: overdue by law, late, due today, soon, the rest; among equals by their date. */
import type { TodayItem } from '../../session/slots';

const RANK: Record<TodayItem['urgency'], number> = { law: 0, late: 1, today: 2, soon: 3, calm: 4 };

/** One item per id (two hats may see the same thing), in order. */
export function merged(items: readonly TodayItem[]): TodayItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].sort(
    (a, b) => RANK[a.urgency] - RANK[b.urgency] || (a.order ?? '~').localeCompare(b.order ?? '~') || a.title.localeCompare(b.title, 'ru'),
  );
}
