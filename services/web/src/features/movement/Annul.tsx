import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import type { Movement } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { Act } from '../../ui/Act';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import { Names } from './Names';
import { useAnnul } from './changes';

const SHORTEST = 3;

/** A signed order is taken back only by another one, with its own number. */
export function Annul({ card, pair }: { card: Movement['OrderCard']; pair: string }) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const navigate = useNavigate();
  const annul = useAnnul();
  const [opened, setOpened] = useState(false);
  const [basis, setBasis] = useState('');
  const [key] = useState(newKey);
  const confirm = () =>
    annul.mutate({ pair, id: card.id, version: card.version, key, body: { basis: basis.trim() } }, {
      onSuccess: (made) => {
        done(t('annul.done', { number: made.number }));
        void navigate({ to: '/$place/movement/orders/$orderId', params: { place: place.slug, orderId: made.id } });
      },
    }); // prettier-ignore
  const refused = card.blockers.length > 0;
  return (
    <>
      <Act variant="default" may={refused ? { allowed: false, reason: t('annul.refused', { student: card.blockers[0]?.student }) } : true} onClick={() => setOpened(true)}>
        {t('annul.button')}
      </Act>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('annul.title', { number: card.number })}
        whom={<Names names={card.lines.map((line) => line.student)} />}
        what={
          <>
            {t('annul.what')}
            <TextInput mt="sm" label={t('annul.basis')} required maxLength={500} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} />
          </>
        }
        back={t('annul.back')}
        action={t('annul.do', { count: card.students })}
        confirmNumber={card.students > 20 ? card.students : undefined}
        danger
        busy={annul.isPending || basis.trim().length < SHORTEST}
        problem={annul.error}
        onConfirm={confirm}
      />
    </>
  );
}
