import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import type { Academic } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatDay, formatInstant } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { LinkButton } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Counts } from './Counts';
import { type Workload, inTheWay, loader, useApplyLoad, useUndoLoad } from './workload';

const countOf = (view: Workload, noun: string, what: string): number => view.counts[noun]?.[what] ?? 0;

/** What will be written, in numbers; the button repeats them. */
export function WorkloadSum({ view, onBack, onDone }: { view: Workload; onBack: () => void; onDone: () => void }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const apply = useApplyLoad();
  const [key] = useState(newKey);
  const pair = loader(place);
  const created = countOf(view, 'groups', 'created');
  const does = created + countOf(view, 'groups', 'changed') + countOf(view, 'members', 'created') > 0;
  const run = () =>
    pair &&
    apply.mutate({ pair, key, id: view.id }, {
      onSuccess: () => {
        done(t('load-applied', { count: created }));
        onDone();
      },
    }); // prettier-ignore
  return (
    <Stack gap="md">
      <Text>{t('load-will', { day: formatDay(view.effective_on) })}</Text>
      <Counts view={view} load />
      <Text c="dimmed">{t('load-will-undo')}</Text>
      <ProblemAlert problem={apply.error} />
      {!view.applicable && <Text role="status">{t(view.errors > 0 ? 'to-mend' : 'old-check', { count: view.errors })}</Text>}
      {view.applicable && !does && <Text role="status">{t('nothing-new')}</Text>}
      <Group>
        <Button variant="default" onClick={onBack}>{t('back')}</Button>
        {pair && view.applicable && does && <Button loading={apply.isPending} onClick={run}>{created > 0 ? t('load-apply', { count: created }) : t('apply-changes')}</Button>}
      </Group>
    </Stack>
  );
}

/** What was written, where to see it, and the way back. */
export function WorkloadResult({ view }: { view: Workload }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const applied = view.state === 'applied';
  return (
    <Stack gap="md">
      <Text role="status">{t(applied ? 'was-applied' : 'was-undone', { at: formatInstant(applied ? view.applied_at : view.undone_at, place.zone) })}</Text>
      <Counts view={view} load written />
      {view.undoable && <Text c="dimmed">{t('undo-until', { day: formatInstant(view.undo_until, place.zone) })}</Text>}
      <Group>
        {applied && <LinkButton to={`/${place.slug}/timetable`}>{t('see-timetable')}</LinkButton>}
        {applied && <LinkButton variant="default" to={`/${place.slug}/classes`}>{t('see-classes')}</LinkButton>}
        {view.undoable && loader(place) && <UndoLoad view={view} pair={loader(place) ?? ''} />}
      </Group>
    </Stack>
  );
}

function UndoLoad({ view, pair }: { view: Workload; pair: string }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const undo = useUndoLoad();
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState(newKey);
  const { data: held } = useQuery(inTheWay(place, view.id, opened));
  const confirm = () =>
    undo.mutate({ pair, key, id: view.id }, {
      onSuccess: () => {
        setOpened(false);
        done(t('load-undone'));
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  const blocked = (held?.length ?? 0) > 0;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>{t('undo')}</Button>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('undo-title')}
        whom={blocked && held ? <Held held={held} /> : <Counts view={view} load written />}
        what={t(blocked ? 'load-blocked' : 'load-undo-what')}
        back={t('undo-back', { day: formatInstant(view.undo_until, place.zone) })}
        action={t('load-undo-do')}
        danger
        busy={undo.isPending || !held || blocked}
        problem={undo.error}
        onConfirm={confirm}
      />
    </>
  );
}

/** Groups whose journals have begun. */
function Held({ held }: { held: readonly Academic['InTheWayView'][] }) {
  const { t } = useTranslation('imports');
  return (
    <List size="sm" listStyleType="none">
      {held.slice(0, 20).map((one) => (
        <List.Item key={one.group_id}>
          <Text fw={500} component="span">{one.name}</Text>
          <Text size="sm" c="dimmed">
            {[one.lessons && t('held.lessons', { count: one.lessons }), one.marks && t('held.marks', { count: one.marks }), one.weekly && t('held.weekly', { count: one.weekly }), one.changed && t('held.changed')].filter(Boolean).join(' · ')}
          </Text>
        </List.Item>
      ))}
      {held.length > 20 && <List.Item><Text size="sm">{t('held.more', { count: held.length - 20 })}</Text></List.Item>}
    </List>
  );
}
