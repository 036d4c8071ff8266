import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { fullName } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { type SchoolClass, staff, useSaveClass } from './queries';
import { taken, tidyLetter } from './rules';

interface Props {
  opened: boolean;
  onClose: () => void;
  pair: string;
  year: number;
  /** To be changed; absent: a new one. */
  known?: SchoolClass;
  others: readonly SchoolClass[];
}

/** A class is opened or changed; who is in it is a matter of orders. */
export function ClassSheet({ opened, onClose, pair, year, known, others }: Props) {
  const { t } = useTranslation('classes');
  return (
    <Sheet opened={opened} onClose={onClose} title={known ? t('change-of', { name: known.name }) : t('new')}>
      {opened && <Form onClose={onClose} pair={pair} year={year} known={known} others={others} />}
    </Sheet>
  );
}

function Form({ onClose, pair, year, known, others }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('classes');
  const { t: common } = useTranslation();
  const place = usePlace();
  const { data: people } = useQuery(staff(place));
  const save = useSaveClass();
  const [key, setKey] = useState(newKey);
  const form = useForm({
    initialValues: {
      grade: known?.grade ?? 1, letter: known?.letter ?? '', teacher_id: known?.teacher_id ?? null, room: known?.room ?? '',
      shift: known?.shift ?? 1, profile: known?.profile ?? '',
    },
    validate: {
      letter: (value, all) => (!known && taken(others, all.grade, value) ? t('taken') : null),
    },
  }); // prettier-ignore
  const submit = form.onSubmit((values) => {
    const rest = { teacher_id: values.teacher_id, room: values.room.trim() || null, shift: values.shift, profile: values.profile.trim() || null };
    const change = known
      ? { body: rest, known: { id: known.id, version: known.version } }
      : { body: { ...rest, school_year: year, grade: values.grade, letter: tidyLetter(values.letter) } };
    save.mutate({ pair, key, change }, {
      onSuccess: (card) => {
        done(t(known ? 'changed' : 'opened', { name: card.name }));
        onClose();
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey());
      },
    }); // prettier-ignore
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!known && (
          <Group grow align="flex-start">
            <NumberInput label={t('grade')} min={1} max={11} {...form.getInputProps('grade')} />
            <TextInput label={t('letter')} maxLength={20} data-autofocus {...form.getInputProps('letter')} />
          </Group>
        )}
        {!known && (
          <Select
            label={t('teacher')}
            searchable
            clearable
            data={(people ?? []).map((person) => ({ value: person.id, label: fullName(person) }))}
            {...form.getInputProps('teacher_id')}
          />
        )}
        <Group grow align="flex-start">
          <TextInput label={t('room')} maxLength={20} {...form.getInputProps('room')} />
          <NumberInput label={t('shift')} min={1} max={3} {...form.getInputProps('shift')} />
        </Group>
        <TextInput label={t('profile')} maxLength={100} {...form.getInputProps('profile')} />
        <ProblemAlert problem={save.error} except={form.errors} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t(known ? 'save' : 'open')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
