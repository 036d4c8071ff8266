import { Alert, Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../../lists/ListTools';
import { usePlace } from '../../../session/react';
import { addDays, formatDay, today } from '../../../text/format';
import { DateField } from '../../../ui/DateField';
import { Icon } from '../../../ui/Icon';
import { LinkButton, PageFrame } from '../../../ui/PageFrame';
import { PrintFoot, PrintHead } from '../../../ui/Print';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { useKeys } from '../../../ui/keys';
import { usePrinting } from '../../../ui/usePrinting';
import { Turn } from '../Turn';
import { students, writer } from '../queries';
import classes from './Card.module.css';
import { CardGroup } from './CardGroup';
import { CardHistory } from './CardHistory';
import { EditCard } from './EditCard';
import { Missing } from './Missing';
import { Responsible } from './Responsible';
import { SettingsTab } from './SettingsTab';
import { card, fields as fieldList, seesAppointed } from './queries';
import { DAYS_BEFORE, type FieldGroup, TABS, type Tab, type Values, ending, grouped, tabOf } from './rules';

const COLOUR = { active: 'green', suspended: 'orange', archived: 'gray' } as const;

/** «Карточка школы» (4.11): the own one, or one of the department's schools; fields by tab, as of a day, history, print. */
export default function CardPage() {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const navigate = useNavigate();
  const { schoolId, tab: asked } = useParams({ strict: false });
  const tab: Tab = TABS.find((each) => each === asked) ?? 'main';
  const [on, setOn] = useState<string>();
  const [past, setPast] = useState(false);
  const [editing, setEditing] = useState<FieldGroup>();
  const printing = usePrinting();
  const { data: all, error: noFields } = useQuery(fieldList(place));
  const { data: seen, error, refetch } = useQuery(card(place, schoolId, on));
  const { data: counts } = useQuery({ ...students(place), enabled: schoolId !== undefined });
  const pair = schoolId ? writer(place) : undefined;
  const base = schoolId ? `/${place.slug}/schools/${schoolId}` : `/${place.slug}/school`;
  const groups = all && seen ? grouped(all, seen.card.level) : [];
  const shown = groups.filter((group) => printing || tabOf(group.code) === tab);
  const may = seen?.card.may_write === true && !on;
  useKeys([
    ...(may && shown[0] ? [{ code: 'KeyE', shown: 'E', does: t('card-edit'), run: () => setEditing(shown[0]) }] : []),
    ...(seen?.card.may_see_history ? [{ code: 'KeyH', shown: 'H', does: t('history'), run: () => setPast(true) }] : []),
  ]);
  if (error ?? noFields) return <PageFrame title={t('card-title')}><ProblemAlert problem={error ?? noFields} onRetry={() => void refetch()} /></PageFrame>;
  if (!all || !seen) return <PageFrame title={t('card-title')}><Skeleton height={320} /></PageFrame>;
  const { card: found } = seen;
  const values: Values = { ...(found.card as Values), name: found.name, short_name: found.short_name };
  const open = (group: FieldGroup) => {
    if (tabOf(group.code) !== tab) void navigate({ to: (tabOf(group.code) === 'main' ? base : `${base}/${tabOf(group.code)}`) as '/' });
    setEditing(group);
  };
  const has = (each: Tab) => each === 'main' || (each === 'people' ? seesAppointed(place) : each === 'settings' ? !schoolId && found.level === 'school' && place.kind === 'staff' : groups.some((group) => tabOf(group.code) === each));
  const until = ending(found.card.licence?.valid_until, today(place.zone), addDays(today(place.zone), DAYS_BEFORE));
  return (
    <PageFrame
      title={schoolId ? found.short_name : t(found.level === 'school' ? 'card-title' : 'card-title-other')}
      note={schoolId ? <Badge variant="light" color={COLOUR[found.state]}>{t(`is.${found.state}`)}</Badge> : <Text c="dimmed">{found.short_name}</Text>}
      crumbs={schoolId ? [{ label: t('title'), to: `/${place.slug}/schools` }, { label: t('cards'), to: `/${place.slug}/schools/cards` }] : undefined}
      help={[t('help-card-1'), t('help-card-2'), t('help-card-3')]}
      tabs={TABS.filter(has).map((each) => ({ label: t(`tabs.${each}`), to: each === 'main' ? base : `${base}/${each}` }))}
      actions={
        <>
          <DateField aria-label={t('card-on')} placeholder={t('card-on')} w={180} until={today(place.zone)} value={on ?? null} onChange={(day) => setOn(day && day !== today(place.zone) ? day : undefined)} />
          {found.may_see_history && <Button variant="default" leftSection={<Icon name="clock" size={16} />} onClick={() => setPast(true)}>{t('history')}</Button>}
          <ListTools large source={{ list: 'registry/segments/{segment_id}/card', params: { segment_id: found.id }, pair: seen.pair, query: { on }, title: t('card-paper', { name: found.short_name }) }} />
          {pair && found.level === 'school' && <Turn school={{ ...found, students: counts ? (counts.get(found.segment) ?? 0) : null }} pair={pair} />}
        </>
      }
    >
      <PrintHead where={found.name} />
      {found.state === 'suspended' && <Text mb="md">{t('suspended-note')}</Text>}
      {on && (
        <Alert mb="md" color="yellow" variant="light" icon={<Icon name="clock" />} role="status">
          <Group gap="sm">{t('card-as-of', { day: formatDay(on) })}<Button size="compact-sm" variant="default" onClick={() => setOn(undefined)}>{t('card-today')}</Button></Group>
        </Alert>
      )}
      {!on && until && <Alert mb="md" color="orange" variant="light" icon={<Icon name="alert" />}>{t(until === 'over' ? 'licence-over' : 'licence-soon', { day: formatDay(found.card.licence?.valid_until) })}</Alert>}
      {!on && <Missing seen={seen} groups={groups} fields={all} onOpen={may ? open : undefined} />}
      {tab === 'people' && !printing && <Responsible segment={found.segment} />}
      {tab === 'settings' && !printing && <SettingsTab />}
      <div className={classes.groups} data-one={shown.length < 2 || undefined}>
        {shown.map((group) => <CardGroup key={group.code} group={group} values={values} missing={found.missing} onEdit={may ? () => setEditing(group) : undefined} />)}
      </div>
      {schoolId === undefined && place.kind === 'staff' && place.level !== 'school' && <Text component="div" mt="sm" data-no-print><LinkButton variant="default" to={`/${place.slug}/schools/cards`}>{t('cards-of-schools')}</LinkButton></Text>}
      <PrintFoot zone={place.zone} who={t('card-sign')} />
      {past && <CardHistory seen={seen} values={values} fields={all} onClose={() => setPast(false)} />}
      {editing && <EditCard key={editing.code} seen={seen} group={editing} values={values} onClose={() => setEditing(undefined)} />}
    </PageFrame>
  );
}
