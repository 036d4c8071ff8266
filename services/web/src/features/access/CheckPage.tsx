import { Anchor, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { formatDay, fullName, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column } from '../../ui/table';
import { appointments, exceptions, reader } from './queries';
import { useTabs } from './useTabs';

const route = getRouteApi('/$place/rights/people');
type Row = Identity['ExceptionRow'];

/** Find a person and see what he may; below, everybody who may more or less than his role. */
export default function CheckPage() {
  const { t } = useTranslation('access');
  const place = usePlace();
  const { name = '', page } = route.useSearch();
  const navigate = useNavigate();
  const typed = useDebouncedCallback((value: string) => void navigate({ to: '.', search: { name: value || undefined }, replace: true }), 250);
  const found = useInfiniteQuery({ ...appointments(place, { q: name, on: today(place.zone) }, reader(place)), enabled: name.length > 1 });
  const special = useInfiniteQuery(exceptions(place));
  const people = new Map<string, { name: string; roles: string[] }>();
  for (const row of found.data?.pages.flatMap((each) => each.items) ?? []) {
    const one = people.get(row.person_id) ?? { name: fullName(row), roles: [] };
    one.roles.push(place.level === 'school' ? (row.title ?? '') : t('role-at', { role: row.title, place: row.segment_name }));
    people.set(row.person_id, one);
  }
  const columns: Column<Row>[] = [
    { id: 'name', header: t('who'), value: fullName, fixed: true, phone: 'title' },
    { id: 'role', header: t('role'), value: (row) => (place.level === 'school' ? (row.title ?? '') : t('role-at', { role: row.title, place: row.segment_name })), fixed: true },
    { id: 'right', header: t('right'), value: (row) => t(row.allowed ? 'may-also' : 'may-not', { right: row.name }), fixed: true },
    { id: 'until', header: t('until'), value: (row) => (row.until_on ? formatDay(row.until_on) : t('no-end')), fixed: true },
    { id: 'reason', header: t('reason'), value: (row) => row.reason, fixed: true },
  ];
  return (
    <PageFrame title={t('check')} tabs={useTabs()} help={[t('help-check-1'), t('help-check-2')]}>
      <TextInput
        type="search"
        w={320}
        maw="100%"
        mb="md"
        aria-label={t('last-name')}
        placeholder={t('last-name')}
        leftSection={<Icon name="search" size={16} />}
        defaultValue={name}
        onChange={(event) => typed(event.currentTarget.value.trim())}
      />
      <ProblemAlert problem={found.error ?? special.error} />
      {name.length > 1 && found.isPending && <Skeleton height={60} mb="lg" />}
      {found.data && people.size === 0 && <Empty text={t('nobody-found')} />}
      {people.size > 0 && (
        <ul aria-label={t('found')}>
          {[...people].map(([id, one]) => (
            <li key={id}>
              <Anchor component={Link} to={`/${place.slug}/rights/people/${id}`}>{one.name}</Anchor> <Text span c="dimmed">{one.roles.join(', ')}</Text>
            </li>
          ))}
        </ul>
      )}
      <Title order={2} mt="lg" mb="xs">{t('exceptions')}</Title>
      {special.isPending && <Skeleton height={60} />}
      {special.data && (
        <List name="exceptions"
          caption={t('exceptions')}
          columns={columns}
          rows={special.data.pages.flatMap((each) => each.items)}
          rowKey={(row) => row.id}
          rowLink={(row) => `/${place.slug}/rights/people/${row.person_id}`}
          search={{ page }}
          onSearch={(next) => void navigate({ to: '.', search: { name: name || undefined, page: next.page }, replace: true })}
          more={special.hasNextPage ? { load: () => void special.fetchNextPage(), loading: special.isFetchingNextPage } : undefined}
          empty={<Empty text={t('no-exceptions')} />}
        />
      )}
    </PageFrame>
  );
}
