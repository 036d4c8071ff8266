import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { formatDay } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './Imports.module.css';
import type { View } from './queries';
import { type Who, decidedFrom, openRows, whoKey } from './rules';

type Row = Registry['AlikeView'];
interface Props {
  view: View;
  busy: boolean;
  problem: unknown;
  onDecide: (decided: Registry['Decided'][]) => void;
  onNext: () => void;
}

/** Rows like somebody whom the school has: the same person, or another one. Nobody is taken over twice by a slip. */
export function Alike({ view, busy, problem, onDecide, onNext }: Props) {
  const { t } = useTranslation('imports');
  const [who, setWho] = useState<Who>({});
  const open = openRows(view, who);
  const decided = decidedFrom(who);
  return (
    <Stack gap="md">
      <Text role="status" fw={500}>{open > 0 ? t('alike-open', { count: open }) : t('alike-done')}</Text>
      <Text c="dimmed" maw={720}>{t('alike-what')}</Text>
      {view.undecided > 1 && (
        <Group gap="sm">
          <Text>{t('alike-rest')}</Text>
          <Button variant="default" size="compact-md" loading={busy} onClick={() => onDecide([...decided, { who: 'same' }])}>{t('alike-rest-same')}</Button>
          <Button variant="default" size="compact-md" loading={busy} onClick={() => onDecide([...decided, { who: 'new' }])}>{t('alike-rest-new')}</Button>
        </Group>
      )}
      <ul className={classes.alike}>
        {view.alike.map((row) => (
          <li key={whoKey(row)}><Question row={row} value={who[whoKey(row)]?.who ?? row.who} onChange={(value) => setWho({ ...who, [whoKey(row)]: { sheet: row.sheet, row: row.row, who: value } })} /></li>
        ))}
      </ul>
      {view.undecided > view.alike.length && <Text c="dimmed">{t('alike-more', { count: view.undecided - view.alike.length })}</Text>}
      <ProblemAlert problem={problem} />
      <Group>
        <Button loading={busy} disabled={open > 0} onClick={() => (decided.length > 0 ? onDecide(decided) : onNext())}>{t('next')}</Button>
      </Group>
    </Stack>
  );
}

function Question({ row, value, onChange }: { row: Row; value: string | null; onChange: (who: string) => void }) {
  const { t } = useTranslation('imports');
  const of = (birth: string | null, about: string) => [birth && formatDay(birth), about].filter(Boolean).join(' · ');
  return (
    <Radio.Group
      value={value ?? ''}
      onChange={onChange}
      label={<><Text component="span" fw={600}>{row.name}</Text> <Text component="span" size="sm" c="dimmed">{[of(row.birth_on, row.about), t('alike-at', { sheet: row.sheet, row: row.row })].filter(Boolean).join(' · ')}</Text></>}
    >
      <Stack gap={6} mt={6}>
        {row.people.map((one) => (
          <Radio key={one.person_id} value={one.person_id} label={[t('alike-same', { name: one.name }), of(one.birth_on, one.about)].filter(Boolean).join(' · ')} description={t('alike-why', { reason: one.reason })} />
        ))}
        <Radio value="new" label={t('alike-new')} />
      </Stack>
    </Radio.Group>
  );
}
