import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHeld } from '../offline/network';
import { signOut } from '../session/session';
import { Sheet } from '../ui/Sheet';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** How to leave; the demonstration goes back to its people. */
  leave?: () => Promise<void>;
}

/** Before signing out with edits that have not arrived: how many there are, and that they wait here for their author. */
export function SignOutSheet({ opened, onClose, leave = signOut }: Props) {
  const { t } = useTranslation();
  const held = useHeld();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('sign-out.title', { count: held })}>
      <Stack gap="md">
        <Text>{t(held > 0 ? 'sign-out.text' : 'sign-out.sent')}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button onClick={() => void leave()}>{t(held > 0 ? 'sign-out.leave' : 'shell.sign-out')}</Button>
        </Group>
      </Stack>
    </Sheet>
  );
}
