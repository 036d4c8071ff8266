import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatTime } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import classes from './Access.module.css';
import { useChange } from './queries';
import { type Change, type Matrix, sentOf } from './rules';

interface Props {
  matrix: Matrix;
  changes: readonly Change[];
  onDone: () => void;
}
const FEW = 12;

/** «Изменено: 3»: shows whom it concerns, then applies all of it as one version. */
export function Apply({ matrix, changes, onDone }: Props) {
  const { t } = useTranslation('access');
  const place = usePlace();
  const apply = useChange(place);
  const [opened, setOpened] = useState(false);
  const [note, setNote] = useState('');
  const roles = matrix.roles.filter((each) => changes.some((change) => change.role === each.role));
  const titleOf = (role: string) => matrix.roles.find((each) => each.role === role)?.title ?? '';
  const go = () =>
    apply.mutate({ version: matrix.version, body: { changes: sentOf(changes), note: note.trim() || null } }, {
      onSuccess: (next) => {
        setOpened(false);
        setNote('');
        onDone();
        done(t('applied', { number: next.version, time: formatTime(next.changed_on ?? '', place.zone) }));
      },
    }); // prettier-ignore
  if (changes.length === 0) return null;
  return (
    <div className={classes.bar} role="region" aria-label={t('changed', { count: changes.length })} data-no-print>
      <Text fw={500} role="status">{t('changed', { count: changes.length })}</Text>
      <Group gap="sm">
        <Button onClick={() => setOpened(true)}>{t('apply')}</Button>
        <Button variant="subtle" onClick={onDone}>{t('drop')}</Button>
      </Group>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('apply-title')}
        whom={roles.map((each) => t('role-of', { role: each.title, count: each.holders })).join(', ')}
        what={
          <Stack gap="xs">
            <ul className={classes.changes}>
              {changes.slice(0, FEW).map((change) => (
                <li key={`${change.role} ${change.row.right}`}>{t(change.on ? 'gives' : 'takes', { role: titleOf(change.role), right: change.row.name })}</li>
              ))}
            </ul>
            {changes.length > FEW && <Text>{t('and-more', { count: changes.length - FEW })}</Text>}
            <TextInput label={t('note')} maxLength={300} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          </Stack>
        }
        back={t('apply-back')}
        action={t('apply-do', { count: changes.length })}
        busy={apply.isPending}
        problem={apply.error}
        onConfirm={go}
      />
    </div>
  );
}
