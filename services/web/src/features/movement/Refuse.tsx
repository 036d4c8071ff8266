import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fullName } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import type { Card } from './TransferPage';
import { useStep } from './changes';
import type { Side } from './rules';

const SHORTEST = 3;

/** The other way out: whose turn it is refuses, who began takes back while nothing is signed. */
export function Refuse({ card, side, pair }: { card: Card; side: Side | null; pair: string }) {
  const { t } = useTranslation('movement');
  const step = useStep();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const way = card.state === 'requested' && card.initiated_by === side ? 'withdrawal' : card.waits_for === side ? 'refusal' : null;
  if (!way) return null;
  const confirm = () =>
    step.mutate({ pair, id: card.id, version: card.version, key, step: { step: way, body: { reason: reason.trim() } } }, {
      onSuccess: () => {
        setOpened(false);
        done(t(`${way}.done`));
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>{t(`${way}.button`)}</Button>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(`${way}.title`)}
        whom={card.last_name ? fullName({ last_name: card.last_name, first_name: card.first_name ?? '', middle_name: card.middle_name }) : t('transfer.unnamed')}
        what={
          <>
            {t(card.state === 'confirmed' ? 'refusal.what-confirmed' : `${way}.what`)}
            <Textarea mt="sm" label={t('transfer.reason')} description={t('refusal.seen')} required autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          </>
        }
        back={t('refusal.back')}
        action={t(`${way}.do`)}
        danger
        busy={step.isPending || reason.trim().length < SHORTEST}
        problem={step.error}
        onConfirm={confirm}
      />
    </>
  );
}
