import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../ui/DateField';
import classes from './Card.module.css';
import type { Paper } from './rules';

interface Props {
  title: string;
  value: Paper | null;
  errors: Readonly<Record<string, string>>;
  onChange: (value: Paper | null) => void;
}
const EMPTY: Paper = { number: '', issued_on: null, issued_by: null, valid_until: null };

/** A licence or an accreditation: number, when and by whom, until when. */
export function PaperInput({ title, value, errors, onChange }: Props) {
  const { t } = useTranslation('schools');
  const now = value ?? EMPTY;
  const set = (part: Partial<Paper>) => {
    const next = { ...now, ...part };
    onChange(next.number || next.issued_on || next.issued_by || next.valid_until ? next : null);
  };
  return (
    <fieldset className={classes.part}>
      <legend>{title}</legend>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        <TextInput label={t('paper-no')} maxLength={200} error={errors.number ?? errors['']} value={now.number} onChange={(event) => set({ number: event.currentTarget.value })} />
        <TextInput label={t('paper-by')} maxLength={300} error={errors.issued_by} value={now.issued_by ?? ''} onChange={(event) => set({ issued_by: event.currentTarget.value || null })} />
        <DateField label={t('paper-on')} error={errors.issued_on} value={now.issued_on ?? null} onChange={(day) => set({ issued_on: day })} />
        <DateField label={t('paper-last')} description={t('paper-last-hint')} error={errors.valid_until} value={now.valid_until ?? null} onChange={(day) => set({ valid_until: day })} />
      </SimpleGrid>
    </fieldset>
  );
}
