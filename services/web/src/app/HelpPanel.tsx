import { Drawer, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageHelp } from '../ui/PageFrame';
import { useActiveKeys } from '../ui/keys';

/** «?» and F1: a few lines about this screen, and its keys. */
export function HelpPanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const lines = usePageHelp();
  const keys = useActiveKeys();
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="sm" title={t('shell.help')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        {lines.length === 0 && <Text c="dimmed">{t('shell.no-help')}</Text>}
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        <Title order={2} mt="md">
          {t('shell.keys')}
        </Title>
        {keys.map((key) => (
          <Group key={`${key.shown} ${key.does}`} justify="space-between" wrap="nowrap">
            <Text size="sm">{key.does}</Text>
            <Kbd>{key.shown}</Kbd>
          </Group>
        ))}
      </Stack>
    </Drawer>
  );
}
