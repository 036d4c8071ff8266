import { Autocomplete, Checkbox, Group, NumberInput, Select, TextInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../../../session/react';
import { DateField } from '../../../ui/DateField';
import { PaperInput } from './PaperInput';
import { BuildingsInput } from './BuildingsInput';
import { HoursInput, ShiftsInput } from './TimesInput';
import { words } from './queries';
import type { Building, Field, Hours, Paper, ShiftTime, Value } from './rules';

interface Props {
  field: Field;
  value: Value;
  /** Reasons by the place inside the value: '' for the whole, `0.name` for a row. */
  errors: Readonly<Record<string, string>>;
  onChange: (value: Value) => void;
}
const MOST: Readonly<Record<string, number>> = { short_name: 120, email: 254, site: 300, personal_account: 40 };

/** The input of a field follows from its description. */
export function CardInput({ field, value, errors, onChange }: Props) {
  const told = { label: field.title, error: errors[''], required: field.needed };
  switch (field.type) {
    case 'choice':
      return <Select {...told} clearable data={field.choices.map((each) => ({ value: each.code, label: each.title }))} value={(value as string) ?? null} onChange={onChange} />;
    case 'choices':
      return (
        <Checkbox.Group {...told} value={(value as string[]) ?? []} onChange={onChange}>
          <Group gap="xs" mt={4}>
            {field.choices.map((each) => <Checkbox key={each.code} value={each.code} label={each.title} />)}
          </Group>
        </Checkbox.Group>
      );
    case 'day':
      return <DateField {...told} value={(value as string) ?? null} onChange={onChange} />;
    case 'number':
      return <NumberInput {...told} placeholder={field.hint} min={1} max={3} maw={190} value={(value as number) ?? ''} onChange={(next) => onChange(next === '' ? null : Number(next))} />;
    case 'text':
      return <Textarea {...told} placeholder={field.hint} autosize minRows={2} maxLength={2000} value={(value as string) ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'paper':
      return <PaperInput title={field.title} value={(value as Paper) ?? null} errors={errors} onChange={onChange} />;
    case 'buildings':
      return <BuildingsInput value={(value as Building[]) ?? []} errors={errors} onChange={onChange} />;
    case 'shift-times':
      return <ShiftsInput title={field.title} value={(value as ShiftTime[]) ?? []} errors={errors} onChange={onChange} />;
    case 'hours':
      return <HoursInput title={field.title} value={(value as Hours[]) ?? []} errors={errors} onChange={onChange} />;
    default:
      return field.dictionary ? <Offered field={field} value={value} error={errors['']} onChange={onChange} /> : (
        <TextInput {...told} placeholder={field.hint} maxLength={MOST[field.code] ?? 500} value={(value as string) ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />
      ); // prettier-ignore
  }
}

/** A line for which a dictionary offers values; another word may be typed all the same. */
function Offered({ field, value, error, onChange }: { field: Field; value: Value; error?: string; onChange: (value: Value) => void }) {
  const place = usePlace();
  const { data } = useQuery(words(place, field.dictionary as 'posts'));
  return <Autocomplete label={field.title} error={error} required={field.needed} placeholder={field.hint} maxLength={200} data={data ?? []} value={(value as string) ?? ''} onChange={onChange} />;
}
