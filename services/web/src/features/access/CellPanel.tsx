import { Checkbox, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Matrix, type Noun, type Pending, VERBS, type Verb, cellOf, keyOf, turned, valueOf } from './rules';

interface Props {
  matrix: Matrix;
  noun: Noun;
  role: Matrix['roles'][number];
  pending: Pending;
  onTurn: (next: Pending) => void;
}

/** One cell in words: whom it concerns, what each right gives, where it comes from, why it may not be switched. */
export function CellPanel({ matrix, noun, role, pending, onTurn }: Props) {
  const { t } = useTranslation('access');
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="md">{t('cell.title', { noun: noun.title, role: role.title })}</Title>
        <Text size="sm" c="dimmed">{t('whom', { count: role.holders })}</Text>
      </div>
      <Verbs {...{ matrix, noun, pending, onTurn }} role={role.role} />
    </Stack>
  );
}

/** Boxes of a noun's rights for one role. */
export function Verbs({ matrix, noun, role, pending, onTurn }: Omit<Props, 'role'> & { role: string }) {
  const { t } = useTranslation('access');
  const why = (verb: Verb): string => {
    const row = noun.rights[verb];
    const cell = row && cellOf(row, role);
    if (!row || !cell) return '';
    const waiting = keyOf(role, row.right) in pending ? t('not-applied') : '';
    const from = cell.changed_at ? t('from-change', { place: matrix.segments[cell.changed_at] ?? '' }) : t('from-default');
    return [row.opens, waiting || from, cell.refusal ?? ''].filter(Boolean).map((each) => each.replace(/\.$/, '')).join('. ');
  };
  return (
    <Stack gap="xs">
      {VERBS.map((verb) => {
        const row = noun.rights[verb];
        return (
          row && (
            <Checkbox
              key={verb}
              label={t(`verb.${verb}`)}
              description={why(verb)}
              checked={valueOf(row, role, pending)}
              disabled={!cellOf(row, role)?.may_change}
              onChange={() => onTurn(turned(noun, role, verb, pending))}
            />
          )
        );
      })}
    </Stack>
  );
}
