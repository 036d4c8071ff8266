import { SegmentedControl, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Communication } from '../../api/schemas';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { formatInstant, fullName } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column, TableSearch } from '../../ui/table';
import classes from './Board.module.css';
import { type Seen, readers } from './queries';

type Reader = Communication['Reader'];
const route = getRouteApi('/$place/board/$announcementId');
const WAYS = { all: undefined, read: true, unread: false } as const;

/** Who has read and who has not: sums by role (or by school), and the people of the own organisation. */
export function Readers({ seen }: { seen: Seen }) {
  const { t } = useTranslation('board');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [way, setWay] = useState<keyof typeof WAYS>('all');
  const asked = useInfiniteQuery({ ...readers(seen, WAYS[way]), placeholderData: keepPreviousData });
  const data = asked.data?.pages[0];
  if (asked.error) return <ProblemAlert problem={asked.error} />;
  if (!data) return null;
  const titles = new Map(data.by_role.map((row) => [row.role, row.title ?? row.role]));
  const columns: Column<Reader>[] = [
    { id: 'name', header: t('readers.name'), value: fullName, phone: 'title' },
    { id: 'role', header: t('readers.role'), value: (row) => titles.get(row.role) ?? row.role },
    {
      id: 'at',
      header: t('readers.at'),
      value: (row) => row.read_at,
      cell: (row) => formatInstant(row.read_at, place.zone),
      phone: 'side',
    },
  ];
  const count = (row: { read: number; people: number }) => t('readers.count', { read: row.read, people: row.people });
  return (
    <>
      <Title order={2} mt="xl" mb="xs">
        {t('readers.sum', { read: data.read, people: data.people })}
      </Title>
      <ul className={classes.counts}>
        {data.by_role.map((row) => (
          <li key={row.role}>{`${row.title}: ${count({ read: row.read ?? 0, people: row.people })}`}</li>
        ))}
        {data.by_segment.length > 1 &&
          data.by_segment.map((row) => <li key={row.segment}>{`${row.segment_name}: ${count(row)}`}</li>)}
      </ul>
      <List name="readers" title={t('readers.of', { title: seen.item.title })} file={{ list: 'communication/announcements/{announcement_id}/receipts', params: { announcement_id: seen.item.id }, pair: seen.pair, query: { read: WAYS[way] } }} note={t(`readers.${way}`)}
        caption={t('readers.title')}
        columns={columns}
        rows={asked.data?.pages.flatMap((page) => page.items) ?? []}
        rowKey={(row) => `${row.person_id} ${row.role}`}
        search={search}
        onSearch={(next: TableSearch) => void navigate({ to: '.', search: next, replace: true })}
        filter
        filters={
          <SegmentedControl
            size="xs"
            value={way}
            onChange={(value) => setWay(value as keyof typeof WAYS)}
            data={(['all', 'read', 'unread'] as const).map((value) => ({ value, label: t(`readers.${value}`) }))}
          />
        }
        more={asked.hasNextPage ? { load: () => void asked.fetchNextPage(), loading: asked.isFetchingNextPage } : undefined}
        empty={<Empty text={t('readers.empty')} />}
      />
    </>
  );
}
