/** «Today» of those who lead a school: how many came and left this week. */
import { queryOptions } from '@tanstack/react-query';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { addDays, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { SCHOOL, catalogue, sheet } from './queries';

const movement: TodayProvider = {
  id: 'week-movement',
  zone: 'news',
  right: SCHOOL,
  roles: ['director', 'deputy-head', 'coordinator'],
  query: (place, pair) =>
    queryOptions({
      queryKey: ['reports', place.slug, 'today', pair],
      queryFn: async ({ client }): Promise<TodayItem[]> => {
        if (place.level !== 'school') return [];
        await loadTexts('reports');
        const offered = (await client.fetchQuery(catalogue(place))).find((each) => each.report.name === 'school-movement');
        if (!offered || offered.pair !== pair) return [];
        const until = today(place.zone);
        const values = { from_on: addDays(until, -6), until_on: until };
        const { tables } = await client.fetchQuery(sheet(offered, values));
        const whole = tables[0]?.totals.at(-1);
        const [arrived, left] = [Number(whole?.arrived ?? 0), Number(whole?.left ?? 0)];
        if (arrived + left === 0) return [];
        return [
          {
            id: `movement ${place.slug} ${until}`,
            title: i18n.t('reports:today.movement', { arrived, left }),
            object: i18n.t('reports:today.movement-report'),
            urgency: 'calm',
            to: `/${place.slug}/reports/school-movement`,
            search: values,
          },
        ];
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [movement];
