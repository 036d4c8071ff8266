import { Group, Select, Text } from '@mantine/core';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { formatDay, schoolYearOf, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { PrintFoot, PrintHead } from '../../ui/Print';
import type { Column } from '../../ui/table';
import classes from './Movement.module.css';
import { READ, actingFor, balance, entries } from './queries';
import { ALL_KINDS } from './rules';
import type { BookSearch } from './search';

type Row = Movement['Entry'] & { place: number };
/** The book sorts, filters and prints what is here: pages are taken by themselves until a school's year is. */
const WHOLE = 20;
const route = getRouteApi('/$place/movement/book');

/** The book: rows stay for ever, an annulled one is marked and leads to its order (4.22). */
export default function BookPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const now = today(place.zone);
  const from = search.from ?? `${schoolYearOf(now)}-09-01`;
  const until = search.until ?? now;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(entries(place, { from, until }));
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && data.pages.length < WHOLE) void fetchNextPage();
  });
  const { data: sums } = useQuery(balance(place, from, until, 'school'));
  const turn = (next: BookSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const all = data.pages.flatMap((page) => page.items).map((row, index): Row => ({ ...row, place: index + 1 }));
  const rows = all.filter((row) => !search.kind || row.kind === search.kind);
  const columns: Column<Row>[] = [
    { id: 'place', header: t('book.place'), value: (row) => row.place, align: 'right', phone: 'none' },
    { id: 'student', header: t('line.student'), value: (row) => row.student, phone: 'title' },
    { id: 'date', header: t('book.date'), value: (row) => row.effective_on, cell: (row) => formatDay(row.effective_on), phone: 'side' },
    { id: 'order', header: t('book.order'), value: (row) => t('book.order-of', { number: row.order_number, date: formatDay(row.order_on) }) },
    { id: 'kind', header: t('book.kind'), value: (row) => (row.state === 'annulled' ? t('book.annulled', { kind: t(`kind.${row.kind as 'arrival'}`) }) : t(`kind.${row.kind as 'arrival'}`)), cell: (row) => (row.state === 'annulled' ? <s>{t(`kind.${row.kind as 'arrival'}`)}</s> : t(`kind.${row.kind as 'arrival'}`)) },
    { id: 'from', header: t('book.from'), value: (row) => row.from_class ?? row.came_from },
    { id: 'to', header: t('book.to'), value: (row) => row.to_class ?? row.went_to },
    { id: 'reason', header: t('line.reason'), value: (row) => row.reason_title ?? null },
  ];
  return (
    <PageFrame title={t('book.title')} help={[t('help.book-1'), t('help.book-2')]}>
      <PrintHead where={place.title} wide>
        <p>{t('book.period', { from: formatDay(from), until: formatDay(until) })}</p>
      </PrintHead>
      <Group align="flex-end" mb="sm" data-no-print>
        <DateField label={t('book.since')} w={160} value={from} until={until} onChange={(day) => turn({ from: day ?? undefined, page: undefined })} />
        <DateField label={t('book.until')} w={160} value={until} from={from} onChange={(day) => turn({ until: day ?? undefined, page: undefined })} />
        <Select
          label={t('order.kind')}
          w={290}
          clearable
          placeholder={t('order.every-kind')}
          value={search.kind ?? null}
          onChange={(value) => turn({ kind: ALL_KINDS.find((kind) => kind === value), page: undefined })}
          data={ALL_KINDS.filter((kind) => kind !== 'annulment').map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </Group>
      {sums && (
        <Text className={classes.line}>
          {t('book.totals', { arrived: sums.totals.arrived, left: sums.totals.left, moved: sums.totals.moved_in })}
        </Text>
      )}
      <List name="book" file={{ list: 'movement/entries', pair: actingFor(place, READ), query: { from_on: from, until_on: until, kind: search.kind } }} note={[t('book.period', { from: formatDay(from), until: formatDay(until) }), search.kind && t(`kind.${search.kind}`)].filter(Boolean).join(', ')}
        caption={t('book.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `/${place.slug}/movement/orders/${row.order_id}`}
        search={search}
        onSearch={turn}
        filter={all.length > 10}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        empty={<Empty text={t('book.empty')} />}
      />
      <PrintFoot zone={place.zone} who={t('book.sign')} />
    </PageFrame>
  );
}
