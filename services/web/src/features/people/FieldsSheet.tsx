import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../api/problem';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { FieldInput } from './FieldInput';
import { type Field, type Value, type Values, changed } from './fileRules';

interface Props {
  title: string;
  fields: readonly Field[];
  values: Values;
  action: string;
  busy: boolean;
  problem: unknown;
  /** Beside the fields: from which day, a note. */
  children?: ReactNode;
  onClose: () => void;
  onSubmit: (values: Record<string, Value>) => void;
}

/** Fields of one group in a form; what was changed is sent, what is wrong stands at its field. */
export function FieldsSheet({ title, fields, values, action, busy, problem, children, onClose, onSubmit }: Props) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const [typed, setTyped] = useState<Record<string, Value>>({ ...values });
  const [idle, setIdle] = useState(false);
  const told = fieldErrors(problem);
  const errors = Object.fromEntries(Object.entries(told).map(([path, why]) => [path.replace(/^values\./, ''), why]));
  const submit = () => {
    const wanted = changed(fields, values, typed);
    setIdle(Object.keys(wanted).length === 0);
    if (Object.keys(wanted).length > 0) onSubmit(wanted);
  };
  return (
    <Sheet opened onClose={onClose} title={title} size={760}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
            {fields.map((field) => (
              <FieldInput key={field.code} field={field} value={typed[field.code]} error={errors[field.code]} onChange={(value) => setTyped((all) => ({ ...all, [field.code]: value }))} />
            ))}
          </SimpleGrid>
          {children}
          {idle && <Text role="status" c="dimmed">{t('file-same')}</Text>}
          <ProblemAlert problem={problem} except={told} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
            <Button type="submit" loading={busy}>{action}</Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
