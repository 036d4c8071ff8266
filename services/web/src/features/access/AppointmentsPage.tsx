import { Button, Checkbox, Group, Select, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { useMay, usePlace } from '../../session/react';
import { formatDay, fullName, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { PrintFoot, PrintHead } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { AppointSheet } from './AppointSheet';
import { EndSheet } from './EndSheet';
import { APPOINT, MATRIX, appointer, appointments } from './queries';
import { type Appointment, STAFF_ROLES, stateOf } from './rules';
import type { AppointmentsSearch } from './search';

const route = getRouteApi('/$place/appointments');

/** Who holds what on a day, by which order; appointing, standing in for somebody, ending (4.6, A9). */
export default function AppointmentsPage() {
  const { t } = useTranslation('access');
  const { t: common } = useTranslation();
  const place = usePlace();
  const search = route.useSearch();
  const navigate = useNavigate();
  const able = useMay(APPOINT);
  const check = useMay(MATRIX);
  const now = today(place.zone);
  const on = search.on ?? now;
  const asked = useInfiniteQuery({ ...appointments(place, { q: search.name, role: search.role, on: search.all ? undefined : on }), placeholderData: keepPreviousData });
  const [appointing, setAppointing] = useState<Appointment | true | null>(null);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const turn = (next: AppointmentsSearch) => void navigate({ to: '.', search: { ...search, page: undefined, ...next }, replace: true, resetScroll: false });
  const typed = useDebouncedCallback((name: string) => turn({ name: name || undefined }), 250);
  useKeys(able ? [{ code: 'KeyN', shown: 'N', does: t('appoint'), run: () => setAppointing(true) }] : []);
  const rows = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const order = (row: Appointment) => [row.order_number ? t('order-of', { number: row.order_number, day: formatDay(row.order_on) }) : t('no-order'), row.basis].filter(Boolean).join(' · ');
  const term = (row: Appointment) => (row.until_on ? t('from-until', { from: formatDay(row.from_on), until: formatDay(row.until_on) }) : t('from-on', { from: formatDay(row.from_on) }));
  const day = search.all ? now : on;
  const columns: Column<Appointment>[] = [
    { id: 'name', header: t('who'), value: fullName, phone: 'title' },
    { id: 'role', header: t('role'), value: (row) => [row.title, row.replaces && t('replaces', { name: row.replaces })].filter(Boolean).join(' · ') },
    ...(place.level === 'school' ? [] : [{ id: 'place', header: t('place'), value: (row: Appointment) => row.segment_name }]),
    { id: 'order', header: t('order'), value: order },
    { id: 'term', header: t('term'), value: (row) => row.from_on, cell: term },
    { id: 'state', header: t('state'), value: (row) => t(`is.${stateOf(row, day)}`), phone: 'side' },
    ...(able ? [{ id: 'act', header: t('act'), value: () => null, fixed: true, cell: (row: Appointment) => <Acts row={row} day={now} onReplace={setAppointing} onEnd={setEnding} /> }] : []),
  ];
  return (
    <PageFrame
      title={t('appointments')}
      help={[t('help-appointments-1'), t('help-appointments-2')]}
      actions={
        <>
          {able && <Button onClick={() => setAppointing(true)}>{t('appoint')}</Button>}
        </>
      }
    >
      <PrintHead where={search.all ? place.title : t('print-day', { place: place.title, day: formatDay(on) })} wide />
      <Group mb="sm" align="flex-end" data-no-print>
        <DateField label={t('on-day')} value={on} disabled={search.all} onChange={(value) => turn({ on: value && value !== now ? value : undefined })} />
        <Select clearable w={230} label={t('role')} placeholder={t('every-role')} value={search.role ?? null} onChange={(value) => turn({ role: STAFF_ROLES.find((each) => each === value) })} data={STAFF_ROLES.map((each) => ({ value: each, label: common(`role.${each}`) }))} />
        <TextInput type="search" w={220} label={t('last-name')} leftSection={<Icon name="search" size={16} />} defaultValue={search.name} onChange={(event) => typed(event.currentTarget.value.trim())} />
        <Checkbox mb={8} label={t('all-days')} checked={search.all ?? false} onChange={(event) => turn({ all: event.currentTarget.checked || undefined })} />
      </Group>
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? (
        <Skeleton height={320} />
      ) : (
        <List name="appointments" file={{ list: 'identity/appointments', pair: appointer(place), query: { q: search.name, role: search.role, on: search.all ? undefined : on, staff: true } }} note={[!search.all && formatDay(on), search.role && common(`role.${search.role}`), search.name].filter(Boolean).join(', ')}
          caption={t('appointments')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.appointment_id}
          rowLink={check ? (row) => `/${place.slug}/rights/people/${row.person_id}` : undefined}
          search={{ page: search.page, sort: search.sort }}
          onSearch={(next) => turn({ page: next.page, sort: next.sort })}
          more={asked.hasNextPage ? { load: () => void asked.fetchNextPage(), loading: asked.isFetchingNextPage } : undefined}
          empty={!asked.error && <Empty text={t(search.role || search.name ? 'nobody-such' : 'no-appointments')} />}
        />
      )}
      {appointing && <AppointSheet instead={appointing === true ? undefined : appointing} onClose={() => setAppointing(null)} />}
      {ending && <EndSheet row={ending} onClose={() => setEnding(null)} />}
      <PrintFoot zone={place.zone} who={t('head')} />
    </PageFrame>
  );
}

interface ActsProps {
  row: Appointment;
  day: string;
  onReplace: (row: Appointment) => void;
  onEnd: (row: Appointment) => void;
}

/** Standing in for whoever is in force; ending what was appointed here. */
function Acts({ row, day, onReplace, onEnd }: ActsProps) {
  const { t } = useTranslation('access');
  const state = stateOf(row, day);
  if (state === 'ended' || state === 'withdrawn') return null;
  return (
    <Group gap={4} wrap="nowrap">
      {!row.replaces && <Button size="compact-sm" variant="subtle" onClick={() => onReplace(row)}>{t('replace')}</Button>}
      {row.source === 'manual' && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onEnd(row)}>{t('end')}</Button>}
    </Group>
  );
}
