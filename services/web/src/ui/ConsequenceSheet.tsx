import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';
import { Sheet } from './Sheet';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** The verb: «Выдать новые пароли». */
  title: string;
  /** Who and how many: «28 учеников 7Б». */
  whom: ReactNode;
  /** What will happen. */
  what: ReactNode;
  /** Whether and how it can be taken back. */
  back: ReactNode;
  /** The verb and the number again: «Выдать 28 паролей»; never «ОК». */
  action: string;
  /** To be typed before an irreversible act over more than one person. */
  confirmNumber?: number;
  danger?: boolean;
  busy?: boolean;
  problem?: unknown;
  onConfirm: () => void;
}

/** Asked only before what cannot be undone or touches other people; shows them first (X25). */
export function ConsequenceSheet(props: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { confirmNumber: wanted } = props;
  const ready = wanted === undefined || wanted < 2 || typed.trim() === String(wanted);
  const part = (name: 'whom' | 'what' | 'back') => (
    <div>
      <Title order={3} size="sm" c="dimmed" fw={500}>
        {t(`sheet.${name}`)}
      </Title>
      <Text component="div">{props[name]}</Text>
    </div>
  );
  return (
    <Sheet opened={props.opened} onClose={props.onClose} title={props.title}>
      <Stack gap="md">
        {part('whom')}
        {part('what')}
        {part('back')}
        {wanted !== undefined && wanted > 1 && (
          <TextInput
            label={t('sheet.type-number', { count: wanted })}
            inputMode="numeric"
            maw={260}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <ProblemAlert problem={props.problem} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color={props.danger ? 'red' : undefined} disabled={!ready} loading={props.busy} onClick={props.onConfirm}>
            {props.action}
          </Button>
        </Group>
      </Stack>
    </Sheet>
  );
}
