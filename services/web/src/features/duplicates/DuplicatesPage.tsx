import { Anchor, Box, Button, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../lists/ListTools';
import { useMay, usePlace } from '../../session/react';
import { formatCount } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { JobBar } from '../../ui/JobBar';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import styles from './Duplicates.module.css';
import { Elsewhere } from './Elsewhere';
import { PairPanel } from './PairPanel';
import { WRITE, actor, lastRun, pairs, useSearch } from './queries';
import type { Line } from './rules';
import type { DuplicatesSearch } from './search';

const route = getRouteApi('/$place/people/duplicates');

/** «Дубли»: pairs by certainty on the left, the two records of one side by side on the right. */
export default function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = search.state ?? 'open';
  const asked = useInfiniteQuery({ ...pairs(place, state), placeholderData: keepPreviousData });
  const { data: run } = useQuery(lastRun(place));
  const rows = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const turn = (next: DuplicatesSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const open = search.pair ?? undefined;
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]} tabs={tabsOf(place.slug, t)} actions={<><ListTools large source={{ list: 'registry/duplicates', pair: actor(place), query: { state }, title: t('title') }} />{place.level === 'municipality' && <SearchNow busy={run != null && run.state !== 'done'} />}</>}>
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {run && run.state !== 'done' && <JobBar title={t('searching')} done={run.step} total={run.steps} note={t('search-note')} />}
      <div className={styles.both}>
        <Box visibleFrom={open ? 'md' : undefined}>
          <SegmentedControl mb="sm" size="sm" aria-label={t('which')} value={state} onChange={(value) => turn({ state: value === 'dismissed' ? value : undefined })} data={[{ value: 'open', label: t('open') }, { value: 'dismissed', label: t('dismissed') }]} />
          {asked.isPending && <Skeleton height={200} />}
          <PairList rows={rows} open={open} state={search.state} />
          {asked.hasNextPage && <Button variant="default" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>{t('more')}</Button>}
          {!asked.isPending && !asked.error && rows.length === 0 && <Empty text={run?.people ? t('none-of', { count: run.people, shown: formatCount(run.people) }) : t('none')} />}
          {place.level === 'school' && state === 'open' && <Elsewhere />}
        </Box>
        <div>
          {open && <Anchor component="button" hiddenFrom="md" mb="sm" onClick={() => turn({ state: search.state })}>{t('back')}</Anchor>}
          {open ? <PairPanel key={open} id={open} onDone={() => turn({ state: search.state })} /> : rows.length > 0 && <Text c="dimmed" visibleFrom="md">{t('choose')}</Text>}
        </div>
      </div>
    </PageFrame>
  );
}

export const tabsOf = (slug: string, t: (key: 'possible' | 'merged') => string) => [
  { label: t('possible'), to: `/${slug}/people/duplicates` },
  { label: t('merged'), to: `/${slug}/people/duplicates/merges` },
];

function SearchNow({ busy }: { busy: boolean }) {
  const { t } = useTranslation('duplicates');
  const may = useMay(WRITE);
  const start = useSearch(usePlace());
  if (!may) return null;
  return (
    <>
      <Button variant="default" disabled={busy} loading={start.isPending} onClick={() => start.mutate()}>{t('search-now')}</Button>
      <ProblemAlert problem={start.error} />
    </>
  );
}

function PairList({ rows, open, state }: { rows: readonly Line[]; open: string | undefined; state: 'dismissed' | undefined }) {
  const { t } = useTranslation('duplicates');
  const place = usePlace();
  if (rows.length === 0) return null;
  return (
    <nav aria-label={t('pairs')}>
      <Title order={2} size="h4" mb="xs">{t('pairs')}</Title>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              className={styles.pair}
              to="/$place/people/duplicates"
              params={{ place: place.slug }}
              search={{ state, pair: row.id }}
              replace
              resetScroll={false}
              aria-current={row.id === open ? 'true' : undefined}
            >
              <Names row={row} />
              <Reason row={row} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Names({ row }: { row: Line }) {
  return (
    <>
      <Text span display="block">{row.a.name}</Text>
      {row.b.name !== row.a.name && <Text span display="block">{row.b.name}</Text>}
    </>
  );
}

function Reason({ row }: { row: Line }) {
  const { t } = useTranslation('duplicates');
  return (
    <Text span size="sm" c="dimmed" mt={2} display="block">
      {[t('sure', { value: row.certainty }), row.reason, row.between && t('between')].filter(Boolean).join(' · ')}
      {row.asked && <b>{` · ${t('asked')}`}</b>}
    </Text>
  );
}
