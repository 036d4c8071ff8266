import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/PageFrame';
import { done } from '../../ui/toast';
import { Counts } from './Counts';
import { type View, changedSince, enrolment, useUndo, writer } from './queries';
import { peopleOf } from './rules';

/** Last step: what was written, the order that enrols everybody, and the way back. */
export function Result({ view }: { view: View }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const at = `/${place.slug}`;
  const { data: order } = useQuery(enrolment(place, view));
  const students = view.counts.students?.created ?? 0;
  const pair = writer(place);
  const applied = view.state === 'applied';
  return (
    <Stack gap="md">
      <Text role="status">{t(applied ? 'was-applied' : 'was-undone', { at: formatInstant(applied ? view.applied_at : view.undone_at, place.zone) })}</Text>
      {view.left_people > 0 && <Text>{t('left', { count: view.left_people })}</Text>}
      <Counts view={view} written />
      {view.undoable && <Text c="dimmed">{t('undo-until', { day: formatInstant(view.undo_until, place.zone) })}</Text>}
      {applied && students > 0 && order === null && <Text c="dimmed">{t('order-comes')}</Text>}
      {applied && order && (
        <Alert color={order.refused > 0 ? 'yellow' : 'green'} variant="light" icon={<Icon name={order.refused > 0 ? 'alert' : 'check'} />}>
          <Text>{t('enrolled', { count: order.students, number: order.number })}</Text>
          {order.refused > 0 && <Text>{t('not-enrolled', { count: order.refused })}</Text>}
        </Alert>
      )}
      <Group>
        {applied && order && <LinkButton to={`${at}/movement/orders/${order.id}`}>{t('see-order')}</LinkButton>}
        {applied && <LinkButton variant="default" to={`${at}/classes`}>{t('see-classes')}</LinkButton>}
        {applied && may(place, 'identity:account:write') && <LinkButton variant="default" to={`${at}/access`} search={{ way: 'staff' }}>{t('see-cards')}</LinkButton>}
        {view.undoable && pair && <Undo view={view} pair={pair} />}
      </Group>
    </Stack>
  );
}

function Undo({ view, pair }: { view: View; pair: string }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const undo = useUndo();
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState(newKey);
  const { data: since } = useQuery(changedSince(place, view, opened));
  const count = peopleOf(view);
  const changed = (since?.total ?? 0) > 0;
  const confirm = () =>
    undo.mutate({ pair, key, id: view.id, leave: changed }, {
      onSuccess: () => {
        setOpened(false);
        done(t('undone', { count }));
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>{t('undo')}</Button>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('undo-title')}
        whom={changed && since ? <Since since={since} /> : <Counts view={view} written />}
        what={t(changed ? 'undo-rest-what' : 'undo-what')}
        back={t('undo-back', { day: formatInstant(view.undo_until, place.zone) })}
        action={changed ? t('undo-rest') : t('undo-do', { count })}
        confirmNumber={count}
        danger
        busy={undo.isPending || !since}
        problem={undo.error}
        onConfirm={confirm}
      />
    </>
  );
}

const SHOWN = 8;
/** Whose records were changed since, by whom, what; they are left as they are. */
function Since({ since }: { since: Registry['ChangedSince'] }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const [all, setAll] = useState(false);
  const items = all ? since.items : since.items.slice(0, SHOWN);
  return (
    <Stack gap="xs">
      <Text>{t('since-what', { count: since.stay_people })}</Text>
      <List size="sm" listStyleType="none">
        {items.map((one, number) => (
          <List.Item key={`${one.what} ${one.person_id} ${one.class_id} ${number}`}>
            <Text fw={500} component="span">{one.name || t('no-name')}</Text>
            <Text size="sm" c="dimmed">
              {[one.fields.length > 0 ? one.fields.join(', ') : t(`since.${one.what}`), one.by ?? t('by-nobody'), one.at && formatInstant(one.at, place.zone)].filter(Boolean).join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
      {!all && since.items.length > SHOWN && <Button variant="subtle" onClick={() => setAll(true)}>{t('since-all', { count: since.total })}</Button>}
    </Stack>
  );
}
