/** «Today» of the department: schools without marks of the period, the largest distances below the whole. */
import { queryOptions } from '@tanstack/react-query';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { formatNumber, likelyQuarter, schoolYearOf, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { READ, summary } from './queries';
import { deviations, levelsOf, silent } from './rules';

const provider: TodayProvider = {
  id: 'figures',
  zone: 'news',
  right: READ,
  query: (place, pair) =>
    queryOptions({
      queryKey: ['figures', place.slug, 'today', pair],
      queryFn: async ({ client }): Promise<TodayItem[]> => {
        await loadTexts('figures');
        const now = today(place.zone);
        const asked = { school_year: schoolYearOf(now), period_kind: 'quarter' as const, period_number: likelyQuarter(now) };
        const level = levelsOf(await client.fetchQuery(summary(place, asked))).at(-1);
        if (!level) return [];
        const to = `/${place.slug}/figures`;
        return [
          ...silent(level.rows)
            .slice(0, 5)
            .map((row): TodayItem => ({ id: `silent ${String(row.segment)}`, title: i18n.t('figures:today.silent'), object: String(row.name), urgency: 'calm', to })),
          ...deviations(level.rows, level.total).map(
            ({ row, key, by }): TodayItem => ({
              id: `below ${String(row.segment)} ${key}`,
              title: i18n.t('figures:today.below', { indicator: i18n.t(`figures:name.${key}`), by: formatNumber(Math.abs(by), 1) }),
              object: String(row.name),
              urgency: 'calm',
              to,
            }),
          ),
        ];
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [provider];
