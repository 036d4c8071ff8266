import { Button, Group, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../lists/ListTools';
import { usePlace } from '../../session/react';
import { addDays, formatDay, schoolYearOf, today } from '../../text/format';
import { copyTable } from '../../ui/clipboard';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { PrintFoot, PrintHead } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { ContingentTable, contingentRows } from './ContingentTable';
import classes from './Movement.module.css';
import { COUNTS, actingFor, balance, summary } from './queries';
import { balances } from './rules';
import type { ContingentSearch } from './search';

const route = getRouteApi('/$place/movement/contingent');

/** How many students on any day, by class or by school, and what has changed since another (4.23). */
export default function ContingentPage() {
  const { t } = useTranslation('movement');
  const { t: common } = useTranslation();
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const now = today(place.zone);
  const on = search.on ?? now;
  const year = schoolYearOf(now);
  const by = place.level === 'school' ? 'class' : 'school';
  const { data, error, isPending } = useQuery({ ...summary(place, on, by), placeholderData: keepPreviousData });
  const since = search.since;
  const { data: moved } = useQuery({ ...balance(place, since ? addDays(since, 1) : on, on, by), enabled: since !== undefined && since < on });
  const turn = (next: ContingentSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const presets = [
    { day: now, label: t('contingent.today') },
    { day: `${year}-09-01`, label: t('contingent.first') },
    { day: `${year}-09-20`, label: t('contingent.twentieth') },
  ];
  const copy = () => {
    const rows = contingentRows(data?.groups ?? [], t);
    void copyTable(rows).then(() => done(common('table.copied', { count: rows.length - 1 })));
  };
  const sums = moved?.totals;
  return (
    <PageFrame
      title={t('contingent.title')}
      help={[t('help.contingent-1'), t('help.contingent-2')]}
      actions={
        <>
          <Button variant="default" onClick={copy} visibleFrom="xs">{common('table.copy')}</Button>
          <ListTools large source={since ? { list: 'movement/contingent/balance', pair: actingFor(place, COUNTS), query: { from_on: addDays(since, 1), until_on: on, by }, title: t('contingent.title'), note: t('contingent.since', { from: formatDay(since), until: formatDay(on) }) } : { list: 'movement/contingent/summary', pair: actingFor(place, COUNTS), query: { on, by }, title: t('contingent.title'), note: t('contingent.on', { day: formatDay(on) }) }} />
        </>
      }
    >
      <PrintHead where={place.title}>
        <p>{t('contingent.on', { day: formatDay(on) })}</p>
      </PrintHead>
      <Group align="flex-end" mb="sm" data-no-print>
        <DateField label={t('contingent.date')} w={160} value={on} onChange={(day) => turn({ on: !day || day === now ? undefined : day })} />
        <Group gap="xs">
          {presets.map((preset) => (
            <Button key={preset.day} variant={preset.day === on ? 'light' : 'default'} aria-pressed={preset.day === on} onClick={() => turn({ on: preset.day === now ? undefined : preset.day })}>
              {preset.label}
            </Button>
          ))}
        </Group>
        <DateField label={t('contingent.compare')} w={180} until={addDays(on, -1)} value={since ?? null} onChange={(day) => turn({ since: day ?? undefined })} />
      </Group>
      <ProblemAlert problem={error} />
      {sums && since && (
        <div className={classes.line} role="status">
          <span className={classes.big}>{t('contingent.sum', { start: sums.at_start, arrived: sums.arrived, left: sums.left, end: sums.at_end })}</span>
          <Text c={balances(sums) ? undefined : 'red'}>{t(balances(sums) ? 'contingent.balanced' : 'contingent.not-balanced')}</Text>
          <Text c="dimmed">{t('contingent.since', { from: formatDay(since), until: formatDay(on) })}</Text>
        </div>
      )}
      {isPending ? (
        <Skeleton height={320} />
      ) : data && data.groups.length > 0 ? (
        <ContingentTable summary={data} balance={since ? moved : undefined} listAt={by === 'class' ? `/${place.slug}/movement/contingent` : undefined} on={search.on} />
      ) : (
        !error && <Empty text={t('contingent.empty', { day: formatDay(on) })} />
      )}
      <PrintFoot zone={place.zone} who={t('book.sign')} />
    </PageFrame>
  );
}
