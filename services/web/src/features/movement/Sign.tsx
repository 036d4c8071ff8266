import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import type { Movement } from '../../api/schemas';
import { formatDay } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import { Changes } from './Changes';
import { Names } from './Names';
import { useSign } from './changes';
import type { Change } from './rules';

interface Props {
  opened: boolean;
  onClose: () => void;
  card: Movement['OrderCard'];
  pair: string;
  changes: readonly Change[];
}

/** Before the signature: who, what becomes of the classes, that only a counter-entry takes it back. */
export function Sign({ opened, onClose, card, pair, changes }: Props) {
  const { t } = useTranslation('movement');
  const sign = useSign();
  const [key] = useState(newKey);
  const confirm = () =>
    sign.mutate({ pair, id: card.id, version: card.version, key }, {
      onSuccess: (signed) => {
        onClose();
        done(t('sign.done', { number: signed.number }));
      },
    }); // prettier-ignore
  return (
    <ConsequenceSheet
      opened={opened}
      onClose={onClose}
      title={t('sign.title', { title: card.title })}
      whom={<Names names={card.lines.map((line) => line.student)} />}
      what={
        <>
          <Changes changes={changes} none={t('sign.no-changes')} />
          <Text size="sm" mt={4}>
            {t(card.kind === 'departure' ? 'sign.leaves' : 'sign.enters', { day: formatDay(card.effective_on) })}
          </Text>
        </>
      }
      back={t('sign.back')}
      action={t('sign.do', { count: card.students })}
      busy={sign.isPending || card.blockers.length > 0}
      problem={sign.error}
      onConfirm={confirm}
    />
  );
}
