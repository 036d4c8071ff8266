import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { asProblem, fieldErrors } from '../../api/problem';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { LikelySame } from './LikelySame';
import { WRITE, useTakeIn } from './queries';
import { snilsFault } from './rules';

const EMPTY = { last_name: '', first_name: '', middle_name: '', birth_on: null as string | null, sex: null as string | null, snils: '' };

/** A single newcomer: name, birth date and number first, likely same persons at once; the order of enrolment comes after. */
export default function NewStudentPage() {
  const { t } = useTranslation('people');
  const place = usePlace();
  const navigate = useNavigate();
  const pair = pairFor(place, WRITE, { prefer: ['secretary', 'coordinator', 'director'] }) ?? '';
  const now = today(place.zone);
  const need = (value: string | null) => (value?.trim() ? null : t('need'));
  const form = useForm({
    initialValues: EMPTY,
    validate: { last_name: need, first_name: need, birth_on: need, snils: (value) => (snilsFault(value) ? t(`snils-${snilsFault(value) ?? 'length'}`) : null) },
  });
  const { values } = form;
  const take = useTakeIn();
  const [key, setKey] = useState(newKey);
  const [despite, setDespite] = useState(false);
  const asksAgain = take.error !== null && asProblem(take.error).status === 409;
  const submit = form.onSubmit((all) => {
    const text = (value: string) => value.trim() || null;
    const body = {
      last_name: all.last_name.trim(), first_name: all.first_name.trim(), middle_name: text(all.middle_name), birth_on: all.birth_on,
      sex: all.sex as 'male' | 'female' | null, snils: text(all.snils), despite,
    }; // prettier-ignore
    take.mutate({ pair, key, body }, {
      onSuccess: (view) => {
        done(t('student-added'));
        void navigate({ to: '/$place/people/$personId', params: { place: place.slug, personId: view.id }, replace: true });
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey());
      },
    }); // prettier-ignore
  });
  return (
    <PageFrame title={t('add-student')} width="reading" crumbs={[{ label: t('title'), to: `/${place.slug}/people` }]} help={[t('help-student-1'), t('help-student-2')]}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput label={t('last-name')} required maxLength={100} {...form.getInputProps('last_name')} />
            <TextInput label={t('first-name')} required maxLength={100} {...form.getInputProps('first_name')} />
            <TextInput label={t('middle-name')} maxLength={100} {...form.getInputProps('middle_name')} />
            <DateField label={t('birth')} required until={now} {...form.getInputProps('birth_on')} />
            <TextInput label={t('snils')} placeholder={t('snils-hint')} maxLength={20} {...form.getInputProps('snils')} />
            <Select label={t('sex')} clearable data={(['female', 'male'] as const).map((each) => ({ value: each, label: t(`sex-is.${each}`) }))} {...form.getInputProps('sex')} />
          </SimpleGrid>
          <LikelySame transfers typed={{ last_name: values.last_name, first_name: values.first_name, middle_name: values.middle_name || null, birth_on: values.birth_on, snils: values.snils || null }} />
          <Text size="sm" c="dimmed">{t('student-next')}</Text>
          <ProblemAlert problem={take.error} except={form.errors} />
          {(asksAgain || despite) && <Checkbox label={t('despite')} checked={despite} onChange={(event) => setDespite(event.currentTarget.checked)} />}
          <Group>
            <Button type="submit" loading={take.isPending}>{t('add')}</Button>
          </Group>
        </Stack>
      </form>
    </PageFrame>
  );
}
