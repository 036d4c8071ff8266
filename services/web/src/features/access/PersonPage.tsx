import { SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';
import { List } from '../../lists/List';
import { useMay, usePlace } from '../../session/react';
import { dayOf, formatDay, fullName } from '../../text/format';
import { Act } from '../../ui/Act';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { PrintButton, PrintFoot, PrintHead } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column } from '../../ui/table';
import classes from './Access.module.css';
import { ExceptSheet, type Wanted } from './ExceptSheet';
import { APPOINTED, person } from './queries';
import { SHOWN, type Shown } from './search';

const route = getRouteApi('/$place/rights/people/$personId');
type Held = Identity['PersonRole'];
type Answer = Identity['PersonAnswer'];

const FITS: Record<Shown, (answer: Answer) => boolean> = {
  may: (answer) => answer.allowed,
  not: (answer) => !answer.allowed,
  special: (answer) => answer.cause !== 'default',
  all: () => true,
};

/** What this person may, and by which appointment, default, decision or exception. */
export default function PersonPage() {
  const { t } = useTranslation('access');
  const place = usePlace();
  const { personId } = route.useParams();
  const { shown = 'may' } = route.useSearch();
  const navigate = useNavigate();
  const appoints = useMay(APPOINTED);
  const asked = useQuery(person(place, personId));
  const { data } = asked;
  const title = data ? fullName(data) : t('check');
  return (
    <PageFrame title={title} note={<Text c="dimmed">{t('may-what')}</Text>} crumbs={[{ label: t('tab-check'), to: `/${place.slug}/rights/people` }]} help={[t('help-person-1'), t('help-person-2')]} actions={<PrintButton />}>
      <PrintHead where={t('print-person', { place: place.title })} />
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && <Skeleton height={320} />}
      {data && data.login !== 'active' && <Text fw={500} mb="md">{t('login-closed')}</Text>}
      {data && data.roles.length === 0 && <Empty text={t('no-roles')}>{appoints && <LinkButton to={`/${place.slug}/appointments`} search={{ name: data.last_name, all: true }}>{t('appointments')}</LinkButton>}</Empty>}
      {data && data.roles.length > 0 && (
        <SegmentedControl
          mb="md"
          maw="100%"
          style={{ overflowX: 'auto' }}
          aria-label={t('shown')}
          value={shown}
          onChange={(value) => void navigate({ to: '.', search: { shown: SHOWN.find((each) => each === value) }, replace: true, resetScroll: false })}
          data={SHOWN.map((each) => ({ value: each, label: t(`show.${each}`) }))}
        />
      )}
      {data?.roles.map((role) => <RoleRights key={`${role.segment} ${role.role}`} personId={personId} name={title} role={role} shown={shown} />)}
      <PrintFoot zone={place.zone} />
    </PageFrame>
  );
}

function RoleRights({ personId, name, role, shown }: { personId: string; name: string; role: Held; shown: Shown }) {
  const { t } = useTranslation('access');
  const place = usePlace();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const why = (row: Answer): string => {
    const by = [row.segment_name, row.at && formatDay(dayOf(row.at, place.zone)), row.author].filter(Boolean).join(', ');
    if (row.cause === 'default') return t('why-default');
    if (row.cause === 'matrix') return t('why-matrix', { by });
    return [t('why-exception', { by }), row.reason, row.until_on && t('until-day', { day: formatDay(row.until_on) })].filter(Boolean).join(' · ');
  };
  const start = (row: Answer) => setWanted({ id: personId, name, role: role.role, segment: role.segment, right: row, title: role.title });
  const columns: Column<Answer>[] = [
    { id: 'right', header: t('right'), value: (row) => row.name, fixed: true, phone: 'title' },
    { id: 'may', header: t('may'), value: (row) => t(row.allowed ? 'yes' : 'no'), fixed: true, phone: 'side' },
    { id: 'why', header: t('why'), value: why, fixed: true },
    { id: 'opens', header: t('opens'), value: (row) => row.opens, fixed: true, phone: 'none' },
    {
      id: 'act',
      header: t('exception'),
      value: () => null,
      fixed: true,
      cell: (row) => (
        <Act may={row.refusal ? { allowed: false, reason: row.refusal } : true} size="compact-sm" variant="subtle" onClick={() => start(row)}>
          {t(row.cause === 'exception' ? 'change-exception' : row.allowed ? 'forbid' : 'permit')}
        </Act>
      ),
    },
  ];
  return (
    <section>
      <Title order={2} mb={4}>{place.level === 'school' ? role.title : t('role-at', { role: role.title, place: role.segment_name })}</Title>
      <ul className={classes.grounds}>
        {role.grounds.map((each) => <li key={each.appointment_id}><Ground ground={each} /></li>)}
      </ul>
      <List name="rights-of-person"
        caption={t('rights-of', { role: role.title })}
        columns={columns}
        rows={role.rights.filter(FITS[shown])}
        rowKey={(row) => row.right}
        search={{}}
        onSearch={() => undefined}
        empty={<Text c="dimmed" mb="lg">{t(shown === 'special' ? 'nothing-special' : 'nothing')}</Text>}
      />
      {wanted && <ExceptSheet wanted={wanted} onClose={() => setWanted(null)} />}
    </section>
  );
}

function Ground({ ground }: { ground: Identity['Ground'] }) {
  const { t } = useTranslation('access');
  const order = ground.order_number ? t('by-order', { number: ground.order_number, day: formatDay(ground.order_on) }) : t('no-order');
  const term = ground.until_on ? t('from-until', { from: formatDay(ground.from_on), until: formatDay(ground.until_on) }) : t('from-on', { from: formatDay(ground.from_on) });
  return <>{[order, term, ground.replaces && t('replaces', { name: ground.replaces }), ground.basis].filter(Boolean).join(' · ')}</>;
}
