import { Button, Group, Select } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { LoadLink } from '../../lists/LoadLink';
import { useMay, usePlace } from '../../session/react';
import { formatDay, fold, fullName } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { Rows } from './Rows';
import { SearchField } from './SearchField';
import { APPOINTMENTS, type Person, STAFF, people, reader, withRole } from './queries';
import { ROLES, asked } from './rules';
import type { StaffSearch } from './search';

const route = getRouteApi('/$place/staff');

/** Who works here, by post or by role in the system. */
export default function StaffPage() {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { role } = search;
  const q = asked(search.q);
  const able = useMay(STAFF);
  const roles = useMay(APPOINTMENTS);
  const all = useInfiniteQuery({ ...people(place, { q, kind: 'staff' }), placeholderData: keepPreviousData, enabled: !role });
  const some = useQuery(withRole(place, role));
  const turn = (next: StaffSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const found = role ? (some.data ?? []).filter((row) => !q || fold(fullName(row)).includes(fold(q))) : (all.data?.pages.flatMap((page) => page.items) ?? []);
  const pending = role ? some.isPending : all.isPending;
  const problem = role ? some.error : all.error;
  const at = `/${place.slug}/staff/new`;
  useKeys(able ? [{ code: 'KeyN', shown: 'N', does: t('take-on'), run: () => void navigate({ to: at }) }] : []);
  const columns: Column<Person>[] = [
    { id: 'name', header: t('name'), value: fullName, fixed: true, phone: 'title' },
    { id: 'post', header: t(role ? 'role' : 'post'), value: (row) => row.posts.join(', '), fixed: true },
    { id: 'birth', header: t('birth'), value: (row) => formatDay(row.birth_on), fixed: true, align: 'right', phone: 'none' },
  ];
  return (
    <PageFrame title={t('staff')} help={[t('help-staff-1'), t('help-staff-2')]} actions={able && <LinkButton to={at}>{t('take-on')}</LinkButton>}>
      <Group mb="sm">
        <SearchField value={search.q} onChange={(next) => turn({ q: next, page: undefined })} />
        {roles && (
          <Select
            w={260}
            clearable
            aria-label={t('role')}
            placeholder={t('every-role')}
            value={role ?? null}
            onChange={(value) => turn({ role: ROLES.find((each) => each === value), page: undefined })}
            data={ROLES.map((each) => ({ value: each, label: common(`role.${each}`) }))}
          />
        )}
      </Group>
      <ProblemAlert problem={problem} />
      {pending ? (
        <Rows />
      ) : (
        <List name="staff" file={role ? undefined : { list: 'registry/people', pair: reader(place), query: { q, kind: 'staff' } }} note={q}
          caption={t('staff')}
          columns={columns}
          rows={found}
          rowKey={(row) => row.id}
          rowLink={(row) => `/${place.slug}/people/${row.id}`}
          search={{ page: search.page }}
          onSearch={(next) => turn({ page: next.page })}
          more={!role && all.hasNextPage ? { load: () => void all.fetchNextPage(), loading: all.isFetchingNextPage } : undefined}
          empty={
            q || role ? (
              <Empty text={t('nobody-such')}>
                <Button variant="default" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>{t('show-all')}</Button>
              </Empty>
            ) : (
              !problem && <Empty text={t('no-staff')}>{able && <LinkButton to={at}>{t('take-on')}</LinkButton>}<LoadLink /></Empty>
            )
          }
        />
      )}
    </PageFrame>
  );
}
