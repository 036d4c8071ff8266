import { Button, Chip, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { LoadLink } from '../../lists/LoadLink';
import { keepDraft } from '../../session/drafts';
import { useMay, usePlace } from '../../session/react';
import { compare, fold, formatDay, fullName } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Rows } from './Rows';
import type { Column } from '../../ui/table';
import { SearchField } from './SearchField';
import { APPOINTMENTS, type Person, WRITE, classes, people, reader, withRole } from './queries';
import { KINDS, ROLES, asked } from './rules';
import type { PeopleSearch } from './search';

const route = getRouteApi('/$place/people');
/** Read by the page of password cards. */
const CHOSEN = 'cards-chosen';
/** The service counts no further. */
const MOST = 10_000;

/** Everybody of the place: search by any part of a name with typing errors, kind and class in the address. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const school = place.level === 'school';
  const q = asked(search.q);
  const { role } = search;
  const roles = useMay(APPOINTMENTS) && search.kind === 'staff';
  const { data, error: failed, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    ...people(place, { q, kind: search.kind, class_id: search.class, without_class: search.lost }),
    placeholderData: keepPreviousData,
    enabled: !role,
  });
  const held = useQuery(withRole(place, role));
  const { data: offered } = useQuery({ ...classes(place), enabled: school });
  const adds = useMay(WRITE) && school;
  const issues = useMay('identity:account:write');
  const turn = (next: PeopleSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const error = role ? held.error : failed;
  const named = (held.data ?? []).filter((row) => !q || fold(fullName(row)).includes(fold(q)));
  const rows = role ? named : (data?.pages.flatMap((page) => page.items) ?? []);
  const columns: Column<Person>[] = [
    { id: 'name', header: t('name'), value: fullName, fixed: true, phone: 'title' },
    { id: 'who', header: t('who'), value: (row) => row.kinds.map((kind) => t(`kind.${kind}`)).join(', '), fixed: true },
    { id: 'class', header: t('class'), value: (row) => row.class_name, fixed: true, phone: 'side' },
    { id: 'post', header: t('post'), value: (row) => row.posts.join(', '), fixed: true },
    { id: 'birth', header: t('birth'), value: (row) => formatDay(row.birth_on), fixed: true, align: 'right', phone: 'none' },
  ];
  const total = role ? named.length : data?.pages[0]?.total;
  const narrowed = Boolean(q ?? search.kind ?? search.class ?? search.lost ?? role);
  const file = role ? undefined : { list: 'registry/people' as const, pair: reader(place), query: { q, kind: search.kind, class_id: search.class, without_class: search.lost } };
  const note = [search.kind && t(`tab.${search.kind}`), offered?.find((each) => each.id === search.class)?.name, search.lost && t('without-class'), q].filter(Boolean).join(', ');
  const give = (chosen: Person[]) => {
    keepDraft(CHOSEN, chosen.map((person) => person.id));
    void navigate({ to: `/${place.slug}/access` as '/', search: { way: 'chosen' } as never });
  };
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]} actions={adds && <LinkButton to={`/${place.slug}/people/new`} variant="default">{t('add-student')}</LinkButton>}>
      <Group mb="sm" align="flex-end" data-no-print>
        <SearchField value={search.q} onChange={(next) => turn({ q: next, page: undefined })} />
        <SegmentedControl
            maw="100%"
            style={{ overflowX: 'auto' }}
          aria-label={t('who')}
          value={search.kind ?? 'all'}
          onChange={(value) => turn({ kind: KINDS.find((kind) => kind === value), class: value === 'student' || value === 'all' ? search.class : undefined, lost: undefined, role: undefined, page: undefined })}
          data={['all' as const, ...KINDS].map((kind) => ({ value: kind, label: t(`tab.${kind}`) }))}
        />
        {roles && (
          <Select
            w={230}
            clearable
            aria-label={t('role')}
            placeholder={t('every-role')}
            value={role ?? null}
            onChange={(value) => turn({ role: ROLES.find((each) => each === value), page: undefined })}
            data={ROLES.map((each) => ({ value: each, label: common(`role.${each}`) }))}
          />
        )}
        {school && !roles && (
          <Select
            w={130}
            clearable
            searchable
            aria-label={t('class')}
            placeholder={t('class')}
            value={search.class ?? null}
            onChange={(value) => turn({ class: value ?? undefined, lost: undefined, page: undefined })}
            data={(offered ?? []).map((each) => ({ value: each.id, label: each.name })).sort((a, b) => compare(a.label, b.label))}
          />
        )}
        {school && !search.class && (search.kind === 'student' || search.lost) && (
          <Chip checked={search.lost ?? false} onChange={(on) => turn({ lost: on || undefined, kind: 'student', page: undefined })}>{t('without-class')}</Chip>
        )}
      </Group>
      {typeof total === 'number' && total > 0 && <Text mb="sm">{t(total < MOST ? 'total' : 'total-more', { count: total })}</Text>}
      <ProblemAlert problem={error} onRetry={() => void (role ? held.refetch() : refetch())} />
      {(role ? held.isPending : isPending) ? (
        <Rows />
      ) : (
        <List name="people" file={file} note={note}
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLink={(row) => `/${place.slug}/people/${row.id}`}
          search={{ page: search.page }}
          onSearch={(next) => turn({ page: next.page })}
          more={hasNextPage && !role ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
          chosenActions={issues ? (chosen) => <Button onClick={() => give(chosen)}>{t('give-cards', { count: chosen.length })}</Button> : undefined}
          empty={
            error ? null : narrowed ? (
              <Empty text={t('nobody-such')}>
                <Button variant="default" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>{t('show-all')}</Button>
              </Empty>
            ) : (
              <Empty text={t('empty')}><LoadLink /></Empty>
            )
          }
        />
      )}
    </PageFrame>
  );
}
