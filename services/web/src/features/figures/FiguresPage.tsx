import { Button, Group, SegmentedControl, Select, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAt } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatTime, likelyQuarter, schoolYearOf } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Bars } from './Bars';
import classes from './Figures.module.css';
import { SchoolSheet } from './SchoolSheet';
import { SchoolTable } from './SchoolTable';
import { Tiles, useShown } from './Tiles';
import { type Asked, save, summary } from './queries';
import { INDICATORS, type Indicator, type Row, deviations, figure, levelsOf, silent } from './rules';

const route = getRouteApi('/$place/figures');
const KINDS = ['quarter', 'trimester', 'half-year', 'year'] as const;
const BARS = ['progress', 'quality', 'mean', 'end'] as const;

export default function FiguresPage() {
  const { t } = useTranslation('figures');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = dayAt(place);
  const asked: Asked = {
    school_year: schoolYearOf(now),
    period_kind: search.kind ?? 'quarter',
    period_number: search.number ?? ((search.kind ?? 'quarter') === 'quarter' ? likelyQuarter(now) : 1),
    segment: search.segment,
  };
  const by: Indicator = INDICATORS.find((each) => each.key === search.by)?.key ?? 'progress';
  const shown = useQuery({ ...summary(place, asked), placeholderData: keepPreviousData });
  const [opened, setOpened] = useState<Row | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const go = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const { data } = shown;
  const level = data && levelsOf(data)[0];
  const file = (format: 'pdf' | 'xlsx' | 'csv') => {
    setBusy(format);
    save(place, asked, format, t('title'))
      .catch(setProblem)
      .finally(() => setBusy(null));
  };
  const open = (row: Row) => (level?.name === 'municipalities' ? go({ segment: String(row.segment) }) : setOpened(row));
  return (
    <PageFrame
      title={data ? t('of', { place: data.place }) : t('title')}
      help={[t('help-1'), t('help-2')]}
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => print()}>
            {t('print')}
          </Button>
          {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
            <Button key={format} variant="default" loading={busy === format} onClick={() => file(format)}>
              {t(format)}
            </Button>
          ))}
        </>
      }
    >
      <Group gap="sm" mb="md" align="flex-end" data-no-print>
        <Select size="md" w={170} allowDeselect={false} label={t('period')} data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} value={asked.period_kind} onChange={(kind) => go({ kind: (kind ?? undefined) as (typeof KINDS)[number] | undefined, number: 1 })} />
        {asked.period_kind !== 'year' && (
          <SegmentedControl
            size="md"
            aria-label={t('number')}
            data={['1', '2', '3', '4'].slice(0, asked.period_kind === 'half-year' ? 2 : asked.period_kind === 'trimester' ? 3 : 4)}
            value={String(asked.period_number)}
            onChange={(value) => go({ number: Number(value) })}
          />
        )}
        {search.segment && (
          <Button variant="subtle" onClick={() => go({ segment: undefined })}>
            {t('back-up')}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={problem} />
      {shown.error && !data && <ProblemAlert problem={shown.error} onRetry={() => void shown.refetch()} />}
      {!data && !shown.error && <Skeleton height={360} />}
      {data && level && level.rows.length === 0 && <Empty text={t('empty')} />}
      {data && level && level.rows.length > 0 && (
        <div data-old={shown.isPlaceholderData || undefined} className={classes.whole}>
          <Text size="sm" c="dimmed" mb="sm">
            {[...data.parameters.map((each) => `${each.name}: ${each.value}`), t('fresh', { at: formatTime(shown.dataUpdatedAt, place.zone) })].join(' · ')}
          </Text>
          <Tiles total={level.total} />
          <Attention rows={level.rows} total={level.total} onOpen={open} />
          <Group justify="space-between" mt="lg" mb="xs">
            <h2 className={classes.h2}>{t(level.name)}</h2>
            <SegmentedControl size="sm" data-no-print aria-label={t('bars')} data={BARS.map((value) => ({ value, label: t(`name.${value}`) }))} value={BARS.find((each) => each === by) ?? 'progress'} onChange={(value) => go({ by: value })} />
          </Group>
          <Bars rows={level.rows} total={level.total} by={by} onOpen={open} />
          <SchoolTable rows={level.rows} total={level.total} caption={t(level.name)} search={search} onSearch={(next) => go({ sort: next.sort, q: next.q, page: next.page })} onOpen={open} />
          <ul className={classes.notes}>
            {data.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <SchoolSheet row={opened} total={level?.total} onClose={() => setOpened(null)} />
    </PageFrame>
  );
}

/** What is worth a look: schools that have told nothing, the largest distances below the whole. */
function Attention({ rows, total, onOpen }: { rows: readonly Row[]; total: Row | undefined; onOpen: (row: Row) => void }) {
  const { t } = useTranslation('figures');
  const shown = useShown();
  const quiet = silent(rows);
  const far = deviations(rows, total);
  if (quiet.length + far.length === 0) return null;
  return (
    <section className={classes.attention} aria-label={t('attention')}>
      <h2 className={classes.h2}>{t('attention')}</h2>
      <ul>
        {quiet.slice(0, 5).map((row) => (
          <li key={String(row.name)}>
            <button type="button" onClick={() => onOpen(row)}>
              {t('silent', { name: String(row.name) })}
            </button>
          </li>
        ))}
        {far.map(({ row, key, by }) => (
          <li key={`${String(row.name)} ${key}`}>
            <button type="button" onClick={() => onOpen(row)}>
              {t('below', { name: String(row.name), indicator: t(`name.${key}`), value: shown(key, figure(row, key)), by: shown(key, Math.abs(by)) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
