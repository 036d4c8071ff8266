import { Alert, Button, Select, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../lists/ListTools';
import type { Source } from '../../lists/source';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { addDays, compare, formatDay, formatInstant, today } from '../../text/format';
import { DataTable } from '../../ui/DataTable';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column } from '../../ui/table';
import { done } from '../../ui/toast';
import classes from './Audit.module.css';
import { PersonFilter } from './PersonFilter';
import { READ, acts, exported, operations } from './queries';
import { type Act, lines } from './rules';
import { ACTS, type AuditSearch } from './search';
import { useWords } from './useWords';

const route = getRouteApi('/$place/audit');
const DAYS = 7;
/** Lines of one file. */
const MOST = 20_000;

/** «Журнал действий»: who, when, as whom, did or opened what, what was and what became, from where. */
export default function AuditPage() {
  const { t } = useTranslation('audit');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = today(place.zone);
  const until = search.until ?? now;
  const from = search.from ?? addDays(until, 1 - DAYS);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({ ...acts(place, { ...search, from, until }), placeholderData: keepPreviousData });
  const { data: known = [] } = useQuery(operations(place));
  const turn = (next: Partial<AuditSearch>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const narrowed = Boolean(search.who ?? search.about ?? search.act ?? search.operation ?? search.from ?? search.until);
  const columns = useColumns((who) => turn({ who, page: undefined }));
  const source: Source = {
    screen: 'audit', title: t('title'), note: `${formatDay(from)} – ${formatDay(until)}`, pair: pairFor(place, READ) ?? '',
    columns: columns.map((column) => ({ id: column.id, title: column.header })),
    rows: async () => {
      const { items, whole } = await exported(place, { ...search, from, until });
      const rows = items.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST).map((one) => columns.map((column) => String(column.value(one) ?? '')));
      done(t(whole && items.length <= MOST ? 'taken' : 'taken-part', { count: rows.length }));
      void refetch();
      return rows;
    },
  }; // prettier-ignore
  const chosen = [...new Map(known.filter((one) => !search.act || one.act === search.act).map((one) => [one.operation, one])).values()];
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]}>
      <div className={classes.filters}>
        <Select clearable label={t('acts')} placeholder={t('act.all')} value={search.act ?? null} onChange={(value) => turn({ act: ACTS.find((each) => each === value), operation: undefined, page: undefined })} data={ACTS.map((each) => ({ value: each, label: t(`act.${each}`) }))} />
        <Select clearable searchable label={t('operation')} placeholder={t('any')} nothingFoundMessage={t('no-such')} value={search.operation ?? null} onChange={(value) => turn({ operation: value ?? undefined, page: undefined })} data={chosen.map((one) => ({ value: one.operation, label: one.title })).sort((a, b) => compare(a.label, b.label))} />
        <DateField label={t('from')} value={from} until={until} onChange={(day) => turn({ from: day ?? undefined, page: undefined })} />
        <DateField label={t('until')} value={until} from={from} until={now} onChange={(day) => turn({ until: day ?? undefined, page: undefined })} />
        <PersonFilter label={t('who')} value={search.who} onChange={(who) => turn({ who, page: undefined })} />
        <PersonFilter label={t('about')} value={search.about} onChange={(about) => turn({ about, page: undefined })} />
      </div>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && data.silent.length > 0 && <Alert color="yellow" mb="sm" title={t('silent', { parts: data.silent.map((each) => t(`part.${each}`)).join(', ') })}>{t('silent-what')}</Alert>}
      {isPending ? (
        <Skeleton height={320} />
      ) : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data?.items ?? []}
          rowKey={(one) => one.id}
          search={search}
          onSearch={(next) => turn(next)}
          tools={<ListTools source={source} />}
          more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
          empty={!error && <Empty text={t('empty')}>{narrowed && <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>{t('drop')}</Button>}</Empty>}
        />
      )}
    </PageFrame>
  );
}

function useColumns(only: (who: string) => void): Column<Act>[] {
  const { t } = useTranslation('audit');
  const place = usePlace();
  const words = useWords();
  const { t: common } = useTranslation();
  const role = (one: Act) => (one.role ? common(`role.${one.role as 'director'}`) : t('oneself'));
  const things = (one: Act) => [
    ...new Set([
      ...one.objects.filter((thing) => thing.title ?? !/^[0-9a-f]{8}-/.test(thing.id)).map((thing) => (thing.title ?? `${words.thing(thing.kind)}: ${words.value(thing.kind, thing.id)}`)),
      ...one.changes.flatMap((change) => (change.key ?? []).flatMap((thing) => thing.title ?? [])),
    ]),
  ];
  const changed = (one: Act) => one.changes.flatMap((change) => (change.rows ? [t('rows', { what: t(`did.${change.did}`), count: change.rows })] : lines(change, words)));
  return [
    { id: 'at', header: t('at'), value: (one) => formatInstant(one.at, place.zone), fixed: true, phone: 'side', width: '9rem' },
    { id: 'who', header: t('who'), value: (one) => one.name ?? one.username, cell: (one) => <button type="button" className={classes.who} title={t('only')} onClick={() => only(one.actor_id)}>{one.name ?? one.username}</button>, fixed: true, phone: 'title' },
    { id: 'role', header: t('role'), value: role, fixed: true, phone: 'none' },
    { id: 'title', header: t('operation'), value: (one) => one.title, fixed: true },
    { id: 'about', header: t('about'), value: (one) => things(one).join('; '), cell: (one) => <Lines of={things(one)} />, fixed: true },
    { id: 'changes', header: t('was'), value: (one) => changed(one).join('; '), cell: (one) => <Lines of={changed(one)} />, fixed: true },
    { id: 'address', header: t('address'), value: (one) => one.address ?? '', fixed: true, phone: 'none' },
  ];
}

const SHOWN = 3;

/** The first few, the rest on demand. */
function Lines({ of }: { of: readonly string[] }) {
  const { t } = useTranslation('audit');
  const [few, rest] = [of.slice(0, SHOWN), of.slice(SHOWN)];
  if (of.length === 0) return null;
  return (
    <div className={classes.lines}>
      {few.map((line) => <div key={line}>{line}</div>)}
      {rest.length > 0 && (
        <details>
          <summary>{t('more', { count: rest.length })}</summary>
          {rest.map((line) => <div key={line}>{line}</div>)}
        </details>
      )}
    </div>
  );
}
