import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { save, type Phase } from './useSheet';

/** The sheet to open, print and keep; `children`: whom it lacks. */
export function Ready({ done, count, children }: { done: Extract<Phase, { at: 'done' }>; count: number; children: ReactNode }) {
  const { t } = useTranslation('cards');
  return (
    <Alert color="green" variant="light" icon={<Icon name="check" />} title={t('ready', { count })} role="status">
      <Text size="sm" mb="sm">{t('ready-note')}</Text>
      <Group gap="sm">
        <Button component="a" href={done.address} target="_blank" rel="noreferrer" leftSection={<Icon name="print" size={16} />}>{t('open')}</Button>
        <Button variant="default" onClick={() => save(done.address, done.batch)}>{t('download')}</Button>
      </Group>
      {children}
    </Alert>
  );
}
