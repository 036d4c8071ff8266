import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace, useSession } from '../../session/react';
import { fullName } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import { type Account, useBlock } from './queries';

const SHORTEST = 3;

/** «Закрыть вход…» with the reason that the person reads, and back. */
export function Entrance({ account }: { account: Account }) {
  const { t } = useTranslation('cards');
  const place = usePlace();
  const { me } = useSession();
  const block = useBlock(place);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const name = fullName(account);
  if (account.state === 'closed' || account.person_id === me?.person_id) return null;
  const unblock = () => block.mutate({ id: account.person_id, reason: null }, { onSuccess: () => done(t('unblocked', { name })) });
  const confirm = () =>
    block.mutate({ id: account.person_id, reason: reason.trim() }, {
      onSuccess: () => {
        setOpened(false);
        done(t('blocked', { name }), unblock);
      },
    }); // prettier-ignore
  if (account.state === 'blocked') {
    return <Button size="compact-sm" variant="subtle" loading={block.isPending} onClick={unblock}>{t('unblock')}</Button>;
  }
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpened(true)}>{t('block')}</Button>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('block-title')}
        whom={name}
        what={
          <>
            {t('block-what')}
            <TextInput mt="sm" label={t('block-reason')} required maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          </>
        }
        back={t('block-back')}
        action={t('block-do')}
        danger
        busy={block.isPending || reason.trim().length < SHORTEST}
        problem={block.error}
        onConfirm={confirm}
      />
    </>
  );
}
