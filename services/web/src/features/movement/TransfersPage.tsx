import { Badge, Group, SegmentedControl } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { List } from '../../lists/List';
import { useMay, usePlace } from '../../session/react';
import { dayOf, formatDay, fullName, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { TRANSFER, transfers } from './queries';
import { dueOf, ours, sideOf, workingDaysLeft } from './rules';
import { type TransfersSearch, WAITING } from './search';

type Row = Movement['TransferInList'];
const route = getRouteApi('/$place/movement/transfers');

/** Transfers of both directions: what waits for us first, with the days left (4.21). */
export default function TransfersPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(transfers(place));
  const able = useMay(TRANSFER) && place.level === 'school';
  const now = today(place.zone);
  const all = data.pages.flatMap((page) => page.items);
  const groupOf = (row: Row): (typeof WAITING)[number] => (row.waits_for === null ? 'over' : place.level !== 'school' || ours(place.segment, row) ? 'ours' : 'theirs');
  const rows = all.filter((row) => !search.show || groupOf(row) === search.show);
  const turn = (next: TransfersSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const at = `/${place.slug}/movement/transfers`;
  useKeys(able ? [{ code: 'KeyN', shown: 'N', does: t('transfer.take'), run: () => void navigate({ to: `${at}/new`, search: { way: 'in' } }) }] : []);
  const left = (row: Row): number | null =>
    row.waits_for ? workingDaysLeft(now, dueOf(dayOf(row.confirmed_at ?? row.requested_at, place.zone))) : null;
  const term = (row: Row): string => {
    const days = left(row);
    if (days === null) return '';
    return days < 0 ? t('transfer.overdue', { count: -days }) : t('transfer.left', { count: days });
  };
  const turnOf = (row: Row): string => {
    if (row.waits_for === null) return t(`turn.${row.state}`);
    const state = row.state as 'requested' | 'confirmed';
    return ours(place.segment, row) ? t(`turn.ours-${state}`) : t(`turn.theirs-${state}`);
  };
  const columns: Column<Row>[] = [
    { id: 'name', header: t('transfer.student'), value: (row) => (row.last_name ? fullName({ last_name: row.last_name, first_name: row.first_name ?? '', middle_name: row.middle_name }) : t('transfer.unnamed')), phone: 'title' },
    { id: 'way', header: t('transfer.way'), value: (row) => t(`way.${sideOf(place.segment, row) ?? 'between'}`) },
    { id: 'school', header: t('transfer.other'), value: (row) => (sideOf(place.segment, row) === 'receiving' ? row.from_school : sideOf(place.segment, row) === 'sending' ? row.to_school : t('transfer.from-to', { from: row.from_school, to: row.to_school })) },
    {
      id: 'turn',
      header: t('transfer.state'),
      value: turnOf,
      cell: (row) =>
        ours(place.segment, row) ? (
          <Badge variant="light" color="orange">{turnOf(row)}</Badge>
        ) : (
          turnOf(row)
        ),
      phone: 'line',
    },
    { id: 'term', header: t('transfer.term'), value: (row) => left(row), cell: term, phone: 'side' },
    { id: 'asked', header: t('transfer.asked'), value: (row) => row.requested_at, cell: (row) => formatDay(dayOf(row.requested_at, place.zone)), align: 'right', phone: 'none' },
  ];
  const count = (name: (typeof WAITING)[number]) => all.filter((row) => groupOf(row) === name).length;
  return (
    <PageFrame
      title={t('transfer.title')}
      help={[t('help.transfers-1'), t('help.transfers-2')]}
      actions={
        able && (
          <>
            <LinkButton variant="default" to={`${at}/new`} search={{ way: 'out' }}>{t('transfer.give')}</LinkButton>
            <LinkButton to={`${at}/new`} search={{ way: 'in' }}>{t('transfer.take')}</LinkButton>
          </>
        )
      }
    >
      {all.length > 0 && (
        <Group mb="sm">
          <SegmentedControl
            maw="100%"
            style={{ overflowX: 'auto' }}
            size="sm"
            aria-label={t('transfer.state')}
            value={search.show ?? 'all'}
            onChange={(value) => turn({ show: WAITING.find((each) => each === value), page: undefined })}
            data={[
              { value: 'all', label: t('counted', { name: t('tabs.all'), count: all.length }) },
              ...WAITING.map((name) => ({ value: name, label: t('counted', { name: t(`waiting.${place.level === 'school' ? name : name === 'ours' ? 'open' : name}`), count: count(name) }) })).filter((each) => place.level === 'school' || each.value !== 'theirs'),
            ]}
          />
        </Group>
      )}
      <List name="transfers"
        caption={t('transfer.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `${at}/${row.id}`}
        search={search}
        onSearch={turn}
        filter={rows.length > 10}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        empty={<Empty text={all.length > 0 ? t('transfer.none-such') : t('transfer.empty')}>{all.length === 0 && able && <LinkButton to={`${at}/new`} search={{ way: 'in' }}>{t('transfer.take')}</LinkButton>}</Empty>}
      />
    </PageFrame>
  );
}
