import { Badge, Button, Menu, SegmentedControl, Select } from '@mantine/core';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { List } from '../../lists/List';
import { useMay, usePlace } from '../../session/react';
import { schoolNames } from '../../session/schools';
import { formatDay, formatSchoolYear, schoolYearOf, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { READ, WRITE, actingFor, orders } from './queries';
import { ALL_KINDS, KINDS, type Kind } from './rules';
import { type OrdersSearch, STATES } from './search';

type Order = Movement['OrderInList'];
const route = getRouteApi('/$place/movement/orders');
const COLOUR = { draft: 'orange', signed: 'green', annulled: 'gray' } as const;

/** The register of orders of a school year (4.19). */
export default function OrdersPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = useNavigate();
  const thisYear = schoolYearOf(today(place.zone));
  const year = search.year ?? thisYear;
  const asked = { school_year: year, ...(search.kind ? { kind: search.kind } : {}), ...(search.state ? { state: search.state } : {}) };
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(orders(place, asked));
  const { data: schools } = useQuery(schoolNames(place));
  const writes = useMay(WRITE);
  const able = writes && place.level === 'school';
  const mine = !writes && place.level === 'school';
  const rows = data.pages.flatMap((page) => page.items);
  const counts = data.pages[0]?.counts ?? { draft: 0, signed: 0, annulled: 0 };
  const total = counts.draft + counts.signed + counts.annulled;
  const narrowed = Boolean(search.kind ?? search.state);
  const turn = (next: OrdersSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const counted = (name: string, count: number) => t('counted', { name, count });
  const at = `/${place.slug}/movement/orders`;
  const columns: Column<Order>[] = [
    { id: 'number', header: t('order.number'), value: (row) => row.number ?? t('order.no-number'), phone: 'side' },
    ...(place.level === 'school' ? [] : [{ id: 'school', header: t('order.school'), value: (row: Order) => schools?.get(row.segment) ?? '' }]),
    { id: 'title', header: t('order.kind'), value: (row) => row.title, phone: 'title' },
    { id: 'date', header: t('order.date'), value: (row) => row.order_on, cell: (row) => formatDay(row.order_on) },
    { id: 'students', header: t('order.students'), value: (row) => row.students, cell: (row) => t('names.count', { count: row.students }), align: 'right' },
    { id: 'effective', header: t('order.effective'), value: (row) => row.effective_on, cell: (row) => formatDay(row.effective_on), phone: 'none' },
    { id: 'basis', header: t('order.basis'), value: (row) => row.basis, phone: 'none' },
    {
      id: 'state',
      header: t('order.state'),
      value: (row) => t(`state.${row.state}`),
      cell: (row) => (
        <Badge variant="light" color={COLOUR[row.state]}>
          {t(`state.${row.state}`)}
        </Badge>
      ),
    },
  ];
  return (
    <PageFrame
      title={t('order.title')}
      help={[t('help.orders-1'), t('help.orders-2')]}
      actions={able && <NewOrder at={`${at}/new`} />}
    >
      <List name="orders" file={{ list: 'movement/orders', pair: actingFor(place, READ), query: asked }} note={[formatSchoolYear(year), search.kind && t(`kind.${search.kind}`), search.state && t(`tabs.${search.state}`)].filter(Boolean).join(', ')}
        caption={t('order.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `${at}/${row.id}`}
        search={search}
        onSearch={turn}
        filter={rows.length > 0}
        filters={
          <>
            <SegmentedControl
              maw="100%"
              style={{ overflowX: 'auto' }}
              size="sm"
              aria-label={t('order.state')}
              value={search.state ?? 'all'}
              onChange={(value) => turn({ state: STATES.find((state) => state === value), page: undefined })}
              data={[
                { value: 'all', label: counted(t('tabs.all'), total) },
                ...STATES.map((state) => ({
                  value: state,
                  label: counted(t(`tabs.${state}`), counts[state]),
                })),
              ]}
            />
            <Select
              size="sm"
              w={250}
              clearable
              aria-label={t('order.kind')}
              placeholder={t('order.every-kind')}
              value={search.kind ?? null}
              onChange={(value) => turn({ kind: ALL_KINDS.find((kind) => kind === value), page: undefined })}
              data={ALL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <Select
              size="sm"
              w={120}
              aria-label={t('order.year')}
              allowDeselect={false}
              value={String(year)}
              onChange={(value) => turn({ year: Number(value) === thisYear ? undefined : Number(value), page: undefined })}
              data={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((each) => ({ value: String(each), label: formatSchoolYear(each) }))}
            />
          </>
        }
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        empty={
          <Empty text={narrowed ? t('order.none-such') : t(mine ? 'order.empty-for-me' : 'order.empty', { year: formatSchoolYear(year) })}>
            {narrowed ? (
              <Button variant="default" onClick={() => void navigate({ to: '.', search: search.year ? { year: search.year } : {}, replace: true })}>
                {t('order.show-all')}
              </Button>
            ) : (
              able && <NewOrder at={`${at}/new`} />
            )}
          </Empty>
        }
      />
    </PageFrame>
  );
}

/** «Новый приказ» by kind; the key opens the list of kinds. */
function NewOrder({ at }: { at: string }) {
  const { t } = useTranslation('movement');
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  useKeys([{ code: 'KeyN', shown: 'N', does: t('order.new'), run: () => setOpened(true) }]);
  const open = (kind: Kind) => void navigate({ to: at, search: { kind } });
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <Button rightSection={<Icon name="chevronDown" size={16} />}>{t('order.new')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => open(kind)}>
            {t(`kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
