import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { i18n } from '../text/i18n';

const FOR = 10_000;

/** What was done; with `undo` it offers «Отменить» for ten seconds (screens.md §1.5). Never the only copy of an error. */
export function done(text: string, undo?: () => void): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: undo ? FOR : 4000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18n.t('close') },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{text}</Text>
        {undo && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {i18n.t('undo')}
          </Button>
        )}
      </Group>
    ),
  });
}
