import { Button, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/react';
import { signIn } from '../session/session';

/** The sign-on has ended while a page was open: nothing is lost, the person signs in and comes back here. */
export function LostSession() {
  const { t } = useTranslation();
  const { status } = useSession();
  return (
    <Modal opened={status === 'lost'} onClose={() => undefined} withCloseButton={false} title={t('shell.lost-title')}>
      <Text mb="md">{t('shell.lost')}</Text>
      <Button onClick={() => void signIn()}>{t('shell.lost-action')}</Button>
    </Modal>
  );
}
