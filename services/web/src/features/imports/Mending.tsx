import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { type Mends, cellOf, mendKey, mendable, sameMistake, withMend, withoutMend } from './rules';

type Remark = Registry['RemarkView'];
interface Props {
  remark: Remark;
  report: readonly Remark[];
  mends: Mends;
  onMends: (mends: Mends) => void;
}

/** What stands in the cell, and what shall stand there: put right in place, the same mistake at once in all rows. */
export function Mending({ remark, report, mends, onMends }: Props) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(false);
  const mend = mends[mendKey(remark)];
  const same = sameMistake(report, remark);
  const keep = (value: string, rows: readonly Remark[]) => {
    onMends(withMend(mends, rows, value));
    setOpen(false);
  };
  if (mend)
    return (
      <Group gap="xs">
        {mend.column === null ? <Text fw={500}>{t('row-left-out')}</Text> : <Text><s>{remark.value}</s> <Text component="span" fw={500}>{mend.value || t('cell-empty')}</Text></Text>}
        <Button variant="subtle" size="compact-sm" onClick={() => onMends(withoutMend(mends, remark))} aria-label={t('mend-back-of', { cell: cellOf(remark) })}>{t('mend-back')}</Button>
      </Group>
    );
  if (open) return <Editor remark={remark} same={same} onKeep={keep} onLeave={() => setOpen(false)} />;
  return (
    <Group gap="xs">
      <Text>{remark.value}</Text>
      {mendable(remark) && remark.column !== null && (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)} aria-label={t('mend-cell', { cell: cellOf(remark) })}>{t('mend')}</Button>
      )}
      {mendable(remark) && remark.column === null && (
        <Button variant="subtle" size="compact-sm" onClick={() => keep('', [remark])} aria-label={t('leave-row-of', { row: remark.row })}>{t('leave-row')}</Button>
      )}
    </Group>
  );
}

function Editor({ remark, same, onKeep, onLeave }: { remark: Remark; same: readonly Remark[]; onKeep: (value: string, rows: readonly Remark[]) => void; onLeave: () => void }) {
  const { t } = useTranslation('imports');
  const [value, setValue] = useState(remark.fix ?? remark.value);
  const [all, setAll] = useState(same.length > 1);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const keep = () => onKeep(value.trim(), all ? same : [remark]);
  return (
    <Stack gap={4} miw={220}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          size="sm" ref={field} aria-label={t('mend-cell', { cell: cellOf(remark) })} maxLength={500} value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            if (event.key === 'Escape') onLeave();
          }}
        />
        <Button size="compact-sm" miw="max-content" onClick={keep} disabled={value.trim() === remark.value}>{t('mend-keep')}</Button>
      </Group>
      {same.length > 1 && <Checkbox size="xs" label={t('mend-all', { count: same.length })} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />}
    </Stack>
  );
}
