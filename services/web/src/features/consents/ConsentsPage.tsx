import { Button, Group, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { LoadLink } from '../../lists/LoadLink';
import { hasRole } from '../../session/places';
import { useMay, usePlace } from '../../session/react';
import { compare, formatDay } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column } from '../../ui/table';
import { CollectSheet } from './CollectSheet';
import { Counts } from './Counts';
import { StateBadge } from './StateBadge';
import { SEES_TEXTS, TEXTS, WRITE, classes, kinds, matrix, reader, useForms, useWorkbook } from './queries';
import { REMOVAL, type Row, cellOf, removeBy } from './rules';
import type { ConsentsSearch } from './search';

const route = getRouteApi('/$place/consents');

/** «Согласия»: students (or staff) × kinds; asked, printed, reported. Above schools how many. */
export default function ConsentsPage() {
  const { t } = useTranslation('consents');
  const place = usePlace();
  if (place.level !== 'school') {
    return (
      <PageFrame title={t('title')} help={[t('help-counts')]}>
        <Counts />
      </PageFrame>
    );
  }
  return <Matrix />;
}

function Matrix() {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [collecting, setCollecting] = useState<{ people?: string[] } | null>(null);
  const writes = useMay(WRITE);
  const approves = useMay(TEXTS);
  const onlyStaff = hasRole(place, 'hr-specialist') && !hasRole(place, 'coordinator', 'secretary', 'director', 'deputy-head', 'teacher');
  const whom = search.staff || onlyStaff ? ('staff' as const) : ('student' as const);
  const { data: all } = useSuspenseQuery(kinds(place));
  const shown = all.filter((each) => each.collected && each.whom === whom);
  const asked = { whom, class_id: search.class, lacking: search.lacking };
  const found = useInfiniteQuery({ ...matrix(place, asked), placeholderData: keepPreviousData });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const turn = (next: Partial<ConsentsSearch>) => void navigate({ search: (old) => ({ ...old, ...next, page: next.page }), replace: true, resetScroll: false });
  const columns: Column<Row>[] = [
    { id: 'name', header: t('name'), value: (row) => row.name, phone: 'title' },
    ...(whom === 'student' ? [{ id: 'class', header: t('class'), value: (row: Row) => row.class_name, phone: 'side' as const, width: '70px' }] : []),
    ...(search.lacking === REMOVAL ? [{ id: 'due', header: t('remove-on'), value: (row: Row) => removeBy([row]) ?? null, cell: (row: Row) => formatDay(removeBy([row])), width: '120px' }] : []),
    ...shown.map((kind): Column<Row> => ({
      id: kind.kind,
      header: kind.short,
      value: (row) => t(`states.${cellOf(row, kind.kind).state}`),
      cell: (row) => <StateBadge cell={cellOf(row, kind.kind)} narrow />,
      phone: 'none',
    })),
    { id: 'sum', header: t('have'), value: (row) => shown.filter((kind) => cellOf(row, kind.kind).state === 'given').length, cell: (row) => t('have-of', { count: shown.filter((kind) => cellOf(row, kind.kind).state === 'given').length, all: shown.length }), align: 'right' },
  ];
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]} actions={<Actions asked={asked} able={writes && shown.length > 0} onCollect={() => setCollecting({})} />}>
      <Group mb="sm" align="flex-end" data-no-print>
        {!onlyStaff && !hasOnlyClass(place) && (
          <SegmentedControl aria-label={t('whose')} value={whom} onChange={(value) => turn({ staff: value === 'staff' || undefined, class: undefined })} data={(['student', 'staff'] as const).map((each) => ({ value: each, label: t(`whom.${each}`) }))} />
        )}
        {whom === 'student' && <ClassSelect value={search.class} onChange={(value) => turn({ class: value })} />}
        <Select clearable w={250} aria-label={t('lacking')} placeholder={t('everybody')} value={search.lacking ?? null} onChange={(value) => turn({ lacking: value ?? undefined })} data={[{ value: 'any', label: t('lacking-any') }, { value: REMOVAL, label: t('lacking-removal') }, ...shown.map((each) => ({ value: each.kind, label: t('lacking-one', { title: each.short }) }))]} />
      </Group>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {shown.length === 0 ? (
        <Empty text={t(approves ? 'no-texts' : 'no-texts-read')}>{approves && <LinkButton to={`/${place.slug}/consents/texts`}>{t('texts')}</LinkButton>}</Empty>
      ) : found.isPending ? (
        <Skeleton height={280} />
      ) : (
        <List name="consents" file={{ list: 'registry/consents', pair: reader(place), query: asked }} note={t(`whom.${whom}`)}
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.person_id}
          rowLink={(row) => `/${place.slug}/consents/${row.person_id}`}
          search={search}
          onSearch={(next) => turn(next)}
          filter
          more={found.hasNextPage ? { load: () => void found.fetchNextPage(), loading: found.isFetchingNextPage } : undefined}
          chosenActions={writes ? (chosen) => <Chosen people={chosen.map((row) => row.person_id)} kinds={shown.map((each) => each.kind)} onAsk={(people) => setCollecting({ people })} /> : undefined}
          empty={!found.error && <Nobody search={search} onAll={() => turn({ lacking: undefined })} />}
        />
      )}
      {collecting && <CollectSheet kinds={shown} classId={search.class} people={collecting.people} onClose={() => setCollecting(null)} />}
    </PageFrame>
  );
}

/** A class teacher sees his class alone; the others may turn to the staff. */
const hasOnlyClass = (place: Parameters<typeof hasRole>[0]): boolean => !hasRole(place, 'coordinator', 'secretary', 'director', 'deputy-head', 'hr-specialist');

/** Why the matrix is empty, and what then. */
function Nobody({ search, onAll }: { search: ConsentsSearch; onAll: () => void }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  if (search.lacking) return <Empty text={t(search.lacking === REMOVAL ? 'all-removed' : 'all-given')}><Button variant="default" onClick={onAll}>{t('show-all')}</Button></Empty>;
  if (hasRole(place, 'teacher') && hasOnlyClass(place)) return <Empty text={t('no-own-class')} />;
  return <Empty text={t('nobody')}><LoadLink /></Empty>;
}

function Actions({ asked, able, onCollect }: { asked: Parameters<ReturnType<typeof useWorkbook>['mutate']>[0]; able: boolean; onCollect: () => void }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const book = useWorkbook(place);
  const texts = useMay(SEES_TEXTS);
  return (
    <>
      {able && <Button onClick={onCollect}>{t('collect')}</Button>}
      <Button variant="default" loading={book.isPending} onClick={() => book.mutate(asked)}>{t('report')}</Button>
      {texts && <LinkButton variant="default" to={`/${place.slug}/consents/texts`}>{t('texts')}</LinkButton>}
      <ProblemAlert problem={book.error} />
    </>
  );
}

function ClassSelect({ value, onChange }: { value?: string; onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation('consents');
  const { data: offered = [] } = useQuery(classes(usePlace()));
  return (
    <Select w={120} clearable searchable aria-label={t('class')} placeholder={t('class')} value={value ?? null} onChange={(next) => onChange(next ?? undefined)} data={offered.map((each) => ({ value: each.id, label: each.name })).sort((a, b) => compare(a.label, b.label))} />
  );
}

function Chosen({ people, kinds: wanted, onAsk }: { people: string[]; kinds: string[]; onAsk: (people: string[]) => void }) {
  const { t } = useTranslation('consents');
  const forms = useForms(usePlace());
  return (
    <>
      <Button onClick={() => onAsk(people)}>{t('ask')}</Button>
      <Button variant="default" loading={forms.isPending} disabled={people.length > 40} onClick={() => forms.mutate({ kinds: wanted, people })}>{t('print')}</Button>
      <ProblemAlert problem={forms.error} />
    </>
  );
}
