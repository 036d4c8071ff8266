import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';
import { List } from '../../lists/List';
import { LoadLink } from '../../lists/LoadLink';
import { may } from '../../session/places';
import { usePlace, useSession } from '../../session/react';
import { dayOf, formatDay, fullName } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column } from '../../ui/table';
import { RowActs } from './RowActs';
import { Issuing } from './Issuing';
import type { AccessSearch } from './index';
import { type Account, WRITE, acting } from './queries';
import { countOf, ofKind, stateOf, surprising } from './rules';
import { useIssue } from './useIssue';

interface Props {
  accounts: readonly Account[];
  kind: 'student' | 'parent' | undefined;
  /** The whole class or staff; null: these people by name. */
  whole: Partial<Identity['NewCards']> | null;
  title: string | undefined;
  search: AccessSearch;
  onSearch: (next: AccessSearch) => void;
}

/** Who has a password and who has none; one button issues and prints (4.4). */
export function Cards({ accounts, kind, whole, title, search, onSearch }: Props) {
  const { t } = useTranslation('cards');
  const { t: common } = useTranslation();
  const place = usePlace();
  const { me } = useSession();
  const [again, setAgain] = useState(false);
  const pair = acting(place);
  const job = useIssue(pair);
  const shown = accounts.filter((account) => ofKind(account, kind));
  const count = countOf(shown, again, me?.person_id);
  const able = may(place, WRITE);
  const busy = job.phase.at === 'planning' || job.phase.at === 'issuing';
  const send = (people: readonly Account[], anew: boolean, body: Partial<Identity['NewCards']>) => {
    const losing = countOf(people, anew, me?.person_id).losing;
    void job.begin({ staff: false, school: false, ...body, again: anew }, (batch) => losing > 0 || surprising(batch.refused, people, anew).length > 0);
  };
  const all = () => {
    const ids = shown.map((account) => account.person_id);
    send(shown, again, whole ? { ...whole, ...(kind ? { kinds: [kind] } : {}) } : { person_ids: ids });
  };
  const some = (people: Account[]) => send(people, true, { person_ids: people.map((account) => account.person_id) });
  const columns: Column<Account>[] = [
    { id: 'name', header: t('who'), value: fullName, phone: 'title' },
    { id: 'role', header: t('role'), value: (row) => row.roles.map((role) => common(`role.${role as 'parent'}`)).join(', ') },
    { id: 'login', header: t('login'), value: (row) => row.username },
    {
      id: 'state',
      header: t('state'),
      value: (row) => t(`is.${stateOf(row)}`, { day: row.password_issued_at ? formatDay(dayOf(row.password_issued_at, place.zone)) : '', reason: row.blocked_reason ?? '' }),
      phone: 'line',
    },
    ...(able ? [{ id: 'act', header: t('entrance'), fixed: true, value: () => null, cell: (row: Account) => <RowActs account={row} />, phone: 'none' as const }] : []),
  ];
  const lost = job.phase.at === 'idle' || job.phase.at === 'planning' ? [] : surprising(job.phase.batch.refused, accounts, again);
  return (
    <Stack gap="md">
      <Text role="status">{t('numbers', { all: count.all, none: count.none, issued: count.issued })}</Text>
      {able && shown.length > 0 && (
        <Group gap="lg">
          <Button size="md" loading={busy} disabled={count.cards === 0} onClick={all}>
            {count.cards > 0 ? t('issue', { count: count.cards }) : t('nobody')}
          </Button>
          {count.issued > 0 && (
            <Checkbox
              label={t('again', { count: count.issued })}
              description={again ? t('again-yes', { count: count.losing }) : t('again-no', { count: count.issued })}
              checked={again}
              onChange={(event) => setAgain(event.currentTarget.checked)}
            />
          )}
        </Group>
      )}
      <ProblemAlert problem={job.problem} />
      <Issuing job={job} pair={pair} title={title} losing={count.losing} refused={lost} />
      <List name="accounts" title={title}
        caption={t('title')}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.person_id}
        rowLink={may(place, 'registry:person:read') ? (row) => `/${place.slug}/people/${row.person_id}` : undefined}
        search={search}
        onSearch={onSearch}
        filter={shown.length > 12}
        chosenActions={able ? (rows) => <Button loading={busy} onClick={() => some(rows)}>{t('issue', { count: rows.length })}</Button> : undefined}
        empty={<Empty text={t('empty')}><LoadLink /></Empty>}
      />
    </Stack>
  );
}
