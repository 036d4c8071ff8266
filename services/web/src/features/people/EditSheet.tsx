import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { formatDay, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Icon } from '../../ui/Icon';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import type { File } from './PersonPage';
import { file, useEdit } from './queries';
import { type Met, met, snilsFault } from './rules';

interface Props {
  opened: boolean;
  onClose: () => void;
  pair: string;
  person: File;
}

/** The person's own fields, over the version that was seen. */
export function EditSheet({ opened, onClose, pair, person }: Props) {
  const { t } = useTranslation('people');
  return (
    <Sheet opened={opened} onClose={onClose} title={t('edit')} size={680}>
      {opened && <Form onClose={onClose} pair={pair} person={person} />}
    </Sheet>
  );
}

const NAMES = {
  last_name: 'last-name', first_name: 'first-name', middle_name: 'middle-name', birth_on: 'birth', sex: 'sex', snils: 'snils', phone: 'phone', email: 'email',
} as const; // prettier-ignore
const fieldsOf = (person: File) => ({
  last_name: person.last_name, first_name: person.first_name, middle_name: person.middle_name ?? '', birth_on: person.birth_on, sex: person.sex,
  snils: person.snils ?? '', phone: person.phone ?? '', email: person.email ?? '',
}); // prettier-ignore

function Form({ onClose, pair, person }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const place = usePlace();
  const edit = useEdit();
  const queries = useQueryClient();
  // What this editor has seen: a newer version that comes in behind the form must not be overwritten unseen.
  const [seen, setSeen] = useState(person);
  const [other, setOther] = useState<Met | null>(null);
  const need = (value: string) => (value.trim() ? null : t('need'));
  const form = useForm({
    initialValues: fieldsOf(person),
    validate: {
      last_name: need,
      first_name: need,
      snils: (value) => (snilsFault(value) ? t(`snils-${snilsFault(value) ?? 'length'}`) : null),
    },
  }); // prettier-ignore
  const compare = async (typed: typeof form.values) => {
    const { file: now } = await queries.fetchQuery({ ...file(place, person.id), staleTime: 0 });
    const found = met(fieldsOf(seen), fieldsOf(now), typed);
    form.setValues(found.values as typeof typed);
    setSeen(now);
    setOther(found);
  };
  const said = (field: string, value: string) => {
    const words = field === 'birth_on' ? formatDay(value) : field === 'sex' && value ? t(`sex-is.${value as 'female'}`) : value;
    return t('met-field', { field: t(NAMES[field as keyof typeof NAMES]), value: words || t('met-empty') });
  };
  const submit = form.onSubmit((all) => {
    const text = (value: string) => value.trim() || null;
    const body = {
      last_name: all.last_name.trim(), first_name: all.first_name.trim(), middle_name: text(all.middle_name), birth_on: all.birth_on, sex: all.sex,
      snils: text(all.snils), phone: text(all.phone), email: text(all.email),
    }; // prettier-ignore
    setOther(null);
    edit.mutate({ pair, id: person.id, version: seen.version, body }, {
      onSuccess: () => {
        done(t('saved'));
        onClose();
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        if (asProblem(problem).kind === 'stale') void compare(all);
      },
    }); // prettier-ignore
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('last-name')} required data-autofocus maxLength={100} {...form.getInputProps('last_name')} />
          <TextInput label={t('first-name')} required maxLength={100} {...form.getInputProps('first_name')} />
          <TextInput label={t('middle-name')} maxLength={100} {...form.getInputProps('middle_name')} />
          <DateField label={t('birth')} until={today(place.zone)} {...form.getInputProps('birth_on')} />
          <Select label={t('sex')} clearable data={(['female', 'male'] as const).map((sex) => ({ value: sex, label: t(`sex-is.${sex}`) }))} {...form.getInputProps('sex')} />
          <TextInput label={t('snils')} placeholder={t('snils-hint')} maxLength={20} {...form.getInputProps('snils')} />
          <TextInput label={t('phone')} maxLength={40} {...form.getInputProps('phone')} />
          <TextInput label={t('email')} maxLength={254} {...form.getInputProps('email')} />
        </SimpleGrid>
        {other ? (
          <Alert color="yellow" variant="light" icon={<Icon name="alert" />} role="alert" title={t('met')}>
            <ul>
              {other.taken.map(([field, value]) => <li key={field}>{said(field, value)}</li>)}
              {other.both.map(([field, value]) => <li key={field}>{t('met-both', { said: said(field, value) })}</li>)}
            </ul>
            <Text size="sm">{t('met-next')}</Text>
          </Alert>
        ) : (
          <ProblemAlert problem={edit.error} except={form.errors} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" loading={edit.isPending}>{t('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
