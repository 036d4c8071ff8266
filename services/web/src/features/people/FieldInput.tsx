import { Checkbox, NumberInput, Select, TextInput, Textarea } from '@mantine/core';
import { usePlace } from '../../session/react';
import { today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import type { Field, Value } from './fileRules';

interface Props {
  field: Field;
  value: Value;
  error?: string;
  onChange: (value: Value) => void;
}
const MOST = { line: 300, text: 2000, years: 80, share: 2 } as const;

/** The input of a field follows from its description. */
export function FieldInput({ field, value, error, onChange }: Props) {
  const place = usePlace();
  const told = { label: field.title, error, required: field.needed };
  switch (field.type) {
    case 'choice':
      return <Select {...told} clearable data={field.choices.map((each) => ({ value: each.code, label: each.title }))} value={(value as string) ?? null} onChange={onChange} />;
    case 'day':
      return <DateField {...told} until={field.past ? today(place.zone) : undefined} value={(value as string) ?? null} onChange={onChange} />;
    case 'flag':
      return <Checkbox label={field.title} mt={28} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case 'years':
    case 'share':
      return <NumberInput {...told} placeholder={field.hint} decimalSeparator="," min={0} max={MOST[field.type]} decimalScale={field.type === 'share' ? 2 : 0} value={(value as number) ?? ''} onChange={(next) => onChange(next === '' ? null : Number(next))} />;
    case 'lines':
      return <Textarea {...told} placeholder={field.hint} autosize minRows={2} value={((value as string[]) ?? []).join('\n')} onChange={(event) => onChange(event.currentTarget.value ? event.currentTarget.value.split('\n') : [])} />;
    case 'text':
      return <Textarea {...told} placeholder={field.hint} autosize minRows={2} maxLength={MOST.text} value={(value as string) ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />;
    default:
      return <TextInput {...told} placeholder={field.hint} maxLength={MOST.line} value={(value as string) ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}
