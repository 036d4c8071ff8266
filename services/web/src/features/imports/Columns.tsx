import { Alert, Badge, Button, Checkbox, Group, NumberInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { Icon } from '../../ui/Icon';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './Imports.module.css';
import { type Chosen, type Fields, chosenFrom, fieldsOf, missingOf, sameFields } from './rules';

type View = Registry['ColumnsView'];
type Sheet = View['sheets'][number];
type Form = View['forms'][number];
interface Props {
  view: View;
  busy: boolean;
  problem: unknown;
  /** The check again with these columns; then on to it, or stay here to look at the new guess. */
  onChoose: (chosen: Chosen, stay: boolean) => void;
  onNext: () => void;
}

/** Second step: what each column was understood as, the first values beside it; may be set otherwise or ignored. */
export function Columns({ view, busy, problem, onChoose, onNext }: Props) {
  const { t } = useTranslation('imports');
  const [fields, setFields] = useState<Fields>(() => fieldsOf(view.sheets));
  const [keep, setKeep] = useState(false);
  const [name, setName] = useState('');
  const changed = !sameFields(fields, fieldsOf(view.sheets));
  const check = () => {
    if (!changed && !keep) return onNext();
    onChoose({ sheets: chosenFrom(view.sheets, fields), ...(keep && name.trim() ? { save_as: name.trim() } : {}) }, false);
  };
  const again = (sheet: Sheet, kind: string | null, heading_row: number | null) =>
    onChoose({ sheets: view.sheets.flatMap((each) => (each === sheet ? [{ sheet: each.sheet, kind, heading_row, columns: [] }] : chosenFrom([each], fields))) }, true);
  return (
    <Stack gap="lg">
      <Text>{t('columns-what')}</Text>
      {view.sheets.map((sheet) => (
        <SheetColumns
          key={`${sheet.sheet} ${sheet.kind} ${sheet.heading_row}`}
          sheet={sheet}
          forms={view.forms}
          chosen={fields[sheet.sheet] ?? {}}
          busy={busy}
          onFields={(chosen) => setFields({ ...fields, [sheet.sheet]: chosen })}
          onAgain={(kind, row) => again(sheet, kind, row)}
        />
      ))}
      <Group align="flex-end" gap="md">
        <Checkbox label={t('keep-columns')} checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} mb={8} />
        {keep && <TextInput label={t('keep-name')} placeholder={t('keep-example')} maxLength={60} w={280} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />}
      </Group>
      <ProblemAlert problem={problem} />
      <Group>
        <Button loading={busy} disabled={keep && !name.trim()} onClick={check}>{t(changed || keep ? 'check-again' : 'to-check')}</Button>
      </Group>
    </Stack>
  );
}

interface SheetProps {
  sheet: Sheet;
  forms: readonly Form[];
  chosen: Record<number, string | null>;
  busy: boolean;
  onFields: (chosen: Record<number, string | null>) => void;
  onAgain: (kind: string | null, headingRow: number | null) => void;
}

function SheetColumns({ sheet, forms, chosen, busy, onFields, onAgain }: SheetProps) {
  const { t } = useTranslation('imports');
  const [row, setRow] = useState<number | string>(sheet.heading_row);
  const form = forms.find((each) => each.kind === sheet.kind);
  const missing = form ? missingOf(form, chosen) : [];
  const kinds = [...forms.map((each) => ({ value: each.kind, label: each.title })), { value: '', label: t('skip-sheet') }];
  const pick = (index: number, field: string | null) => {
    const others = Object.fromEntries(Object.entries(chosen).map(([place, value]) => [place, field && value === field ? null : value]));
    onFields({ ...others, [index]: field });
  };
  return (
    <section aria-label={sheet.sheet}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4">{sheet.sheet}</Title>
        {sheet.mapping && <Badge variant="light" tt="none">{t('remembered-as', { name: sheet.mapping })}</Badge>}
      </Group>
      <Group gap="md" align="flex-end" mb="sm">
        <Select label={t('kind')} w={200} allowDeselect={false} disabled={busy} data={kinds} value={sheet.kind ?? ''} onChange={(kind) => onAgain(kind || null, null)} />
        {form && (
          <NumberInput
            label={t('heading-row')} description={t('no-headings')} w={170} min={0} max={60000} allowDecimal={false} disabled={busy} value={row} onChange={setRow}
            onBlur={() => typeof row === 'number' && row !== sheet.heading_row && onAgain(sheet.kind, row)}
          />
        )}
      </Group>
      {!form && <Text c="dimmed">{t(sheet.how === 'unknown' ? 'sheet-unknown' : 'sheet-skipped')}</Text>}
      {form && (
        <ul className={classes.columns}>
          {sheet.columns.map((column) => (
            <li key={column.index} data-unsure={(!column.sure && (chosen[column.index] ?? null) === column.field) || undefined}>
              <span className={classes.letter} aria-hidden>{column.letter}</span>
              <div className={classes.heading}>
                <Text fw={500}>{column.heading || t('no-heading')}</Text>
                <Text size="sm" c="dimmed" lineClamp={2}>{column.samples.join(' · ') || t('no-values')}</Text>
              </div>
              <Select
                aria-label={t('column-is', { heading: column.heading || column.letter })}
                data={form.fields.map((field) => ({ value: field.field, label: field.required ? `${field.title} *` : field.title }))}
                value={chosen[column.index] ?? null}
                onChange={(field) => pick(column.index, field)}
                clearable searchable disabled={busy} placeholder={t('ignored')} nothingFoundMessage={t('no-field')}
              />
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && <Alert mt="sm" color="yellow" variant="light" icon={<Icon name="alert" />}>{t('missing', { fields: missing.join('; ') })}</Alert>}
    </section>
  );
}
