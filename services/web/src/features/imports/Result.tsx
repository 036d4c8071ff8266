import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/PageFrame';
import { done } from '../../ui/toast';
import { Counts } from './Counts';
import { type View, enrolment, useUndo, writer } from './queries';
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
      <Counts view={view} written />
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
        {applied && pair && <Undo view={view} pair={pair} />}
      </Group>
    </Stack>
  );
}

function Undo({ view, pair }: { view: View; pair: string }) {
  const { t } = useTranslation('imports');
  const undo = useUndo();
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState(newKey);
  const count = peopleOf(view);
  const confirm = () =>
    undo.mutate({ pair, key, id: view.id }, {
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
        whom={<Counts view={view} written />}
        what={t('undo-what')}
        back={t('undo-back')}
        action={t('undo-do', { count })}
        confirmNumber={count}
        danger
        busy={undo.isPending}
        problem={undo.error}
        onConfirm={confirm}
      />
    </>
  );
}
