import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import type { File } from './PersonPage';
import { useEdit } from './queries';
import { snilsFault } from './rules';

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

function Form({ onClose, pair, person }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const place = usePlace();
  const edit = useEdit();
  const need = (value: string) => (value.trim() ? null : t('need'));
  const form = useForm({
    initialValues: {
      last_name: person.last_name, first_name: person.first_name, middle_name: person.middle_name ?? '', birth_on: person.birth_on, sex: person.sex,
      snils: person.snils ?? '', phone: person.phone ?? '', email: person.email ?? '',
    },
    validate: {
      last_name: need,
      first_name: need,
      snils: (value) => (snilsFault(value) ? t(`snils-${snilsFault(value) ?? 'length'}`) : null),
    },
  }); // prettier-ignore
  const submit = form.onSubmit((all) => {
    const text = (value: string) => value.trim() || null;
    const body = {
      last_name: all.last_name.trim(), first_name: all.first_name.trim(), middle_name: text(all.middle_name), birth_on: all.birth_on, sex: all.sex,
      snils: text(all.snils), phone: text(all.phone), email: text(all.email),
    }; // prettier-ignore
    edit.mutate({ pair, id: person.id, version: person.version, body }, {
      onSuccess: () => {
        done(t('saved'));
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
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
        <ProblemAlert problem={edit.error} except={form.errors} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" loading={edit.isPending}>{t('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
