import { Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Access.module.css';
import { Verbs } from './CellPanel';
import { type Matrix, type Noun, type Pending, VERBS, cellOf } from './rules';

interface Props {
  matrix: Matrix;
  nouns: readonly Noun[];
  pending: Pending;
  onTurn: (next: Pending) => void;
}

/** On the phone: one role at a time, everything it may. */
export function ByRole({ matrix, nouns, pending, onTurn }: Props) {
  const { t } = useTranslation('access');
  const [name, setName] = useState<string | null>(null);
  const free = (role: string) => matrix.rights.some((row) => cellOf(row, role)?.may_change);
  const role = matrix.roles.find((each) => each.role === name) ?? matrix.roles.find((each) => free(each.role) && each.holders > 0) ?? matrix.roles[0];
  if (!role) return null;
  return (
    <Stack gap="md">
      <Select
        label={t('role')}
        description={t('whom', { count: role.holders })}
        allowDeselect={false}
        value={role.role}
        onChange={setName}
        data={matrix.roles.map((each) => ({ value: each.role, label: each.title }))}
      />
      {!free(role.role) && <Text c="dimmed">{cellOf(matrix.rights[0] as Matrix['rights'][number], role.role)?.refusal}</Text>}
      {nouns.map((noun, row) => (
        <section key={noun.key} className={classes.noun}>
          {noun.section !== nouns[row - 1]?.section && <Text c="dimmed" size="sm" mb={4}>{noun.section}</Text>}
          <Title order={2} size="md" mb="xs">{noun.title}</Title>
          {VERBS.some((verb) => noun.rights[verb]) && <Verbs {...{ matrix, noun, pending, onTurn }} role={role.role} />}
        </section>
      ))}
    </Stack>
  );
}
