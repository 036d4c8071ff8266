import { ActionIcon, Button, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, notFound } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAt } from '../../session/places';
import { usePlace, useSession } from '../../session/react';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Chart } from './Chart';
import { Figure, type Picked } from './Figure';
import { Freshness } from './Freshness';
import { Parameters } from './Parameters';
import classes from './Reports.module.css';
import { SheetTable } from './SheetTable';
import { lastGiven, rememberGiven, usePinned } from './pinned';
import { type Offered, catalogue, classes as schoolClasses, periods, save, sheet } from './queries';
import { type Given, complete, filled } from './rules';
import { useChanged } from './useChanged';

const route = getRouteApi('/$place/reports/$name');

/** A report: parameters filled in, the sheet live, a figure says what it is made of (4.49). */
export default function ReportPage() {
  const { t } = useTranslation('reports');
  const place = usePlace();
  const { me } = useSession();
  const { name } = route.useParams();
  const given = route.useSearch();
  const { data: offered } = useSuspenseQuery(catalogue(place));
  const one = offered.find((each) => each.report.name === name);
  if (!one) throw notFound();
  const known = {
    classes: useQuery(schoolClasses(place)),
    periods: useQuery(periods(place)),
  };
  const waiting = Object.values(known).some((query) => query.isLoading);
  const values = filled(one.report, given, {
    today: dayAt(place),
    person: me?.person_id,
    classes: known.classes.data ?? [],
    periods: known.periods.data ?? [],
    last: lastGiven(),
  });
  const ready = !waiting && complete(one.report, values);
  return (
    <PageFrame
      title={one.report.title}
      crumbs={[{ label: t('title'), to: `/${place.slug}/reports` }]}
      help={[t('help-3'), t('help-4')]}
      actions={<Actions offered={one} values={values} ready={ready} />}
    >
      <Parameters report={one.report} values={values} classes={known.classes.data ?? []} periods={known.periods.data ?? []} />
      {waiting && <Skeleton height={240} mt="md" />}
      {!waiting && !ready && <Text c="dimmed">{t('choose')}</Text>}
      {ready && <Shown key={one.report.name} offered={one} values={values} />}
    </PageFrame>
  );
}

function Actions({ offered, values, ready }: { offered: Offered; values: Given; ready: boolean }) {
  const { t } = useTranslation('reports');
  const { pinned, toggle } = usePinned();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const here = pinned.includes(offered.report.name);
  const file = (format: 'pdf' | 'xlsx' | 'csv') => {
    setBusy(format);
    setProblem(null);
    save(offered, values, format)
      .catch(setProblem)
      .finally(() => setBusy(null));
  };
  return (
    <>
      <ActionIcon
        variant={here ? 'light' : 'default'}
        className={classes.pin}
        aria-pressed={here}
        aria-label={t(here ? 'unpin' : 'pin')}
        onClick={() => toggle(offered.report.name)}
      >
        <Icon name="pin" size={18} />
      </ActionIcon>
      <Button variant="default" disabled={!ready} leftSection={<Icon name="print" size={16} />} onClick={() => print()}>
        {t('print')}
      </Button>
      {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
        <Button key={format} variant={format === 'pdf' ? 'filled' : 'default'} disabled={!ready} loading={busy === format} onClick={() => file(format)}>
          {t(format)}
        </Button>
      ))}
      <ProblemAlert problem={problem} />
    </>
  );
}

function Shown({ offered, values }: { offered: Offered; values: Given }) {
  const { t } = useTranslation('reports');
  const shown = useQuery({ ...sheet(offered, values), placeholderData: keepPreviousData });
  const [picked, setPicked] = useState<Picked | null>(null);
  const { data } = shown;
  const changed = useChanged(data);
  useEffect(() => {
    if (data) rememberGiven(values);
  }, [data, values]);
  if (!data) return shown.error ? <ProblemAlert problem={shown.error} onRetry={() => void shown.refetch()} /> : <Skeleton height={320} mt="md" />;
  const empty = data.tables.every((table) => table.rows.length === 0);
  return (
    <div className={classes.sheet} data-old={shown.isPlaceholderData || undefined}>
      <p className={classes.head}>{[data.place, ...data.parameters.map((each) => t('parameter', each))].join(' · ')}</p>
      <Freshness at={shown.dataUpdatedAt} factsAt={data.facts_as_of} failed={shown.isError} />
      {empty && <Text c="dimmed">{t('no-rows')}</Text>}
      <Chart chart={data.chart} />
      {data.tables.map((table, place) => (
        <SheetTable key={table.title} table={table} place={place} changed={changed} onPick={setPicked} />
      ))}
      {data.notes.length > 0 && (
        <details className={classes.notes} open>
          <summary>{t('how')}</summary>
          <ul>
            {data.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <Figure picked={picked} sheet={data} onClose={() => setPicked(null)} />
    </div>
  );
}
