import { Autocomplete, Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import type { Role } from '../../api/schemas';
import { dropDraft, keepDraft, readDraft } from '../../session/drafts';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { LikelySame } from './LikelySame';
import { STAFF, posts, useTakeOn } from './queries';
import { ROLES, snilsFault } from './rules';

const EMPTY = {
  last_name: '', first_name: '', middle_name: '', birth_on: null as string | null, snils: '', phone: '', email: '', post: '',
  roles: [] as Role[], order_number: '', order_on: null as string | null, from_on: null as string | null,
}; // prettier-ignore

/** Taken on by order: who is known by the insurance number gets one more place, not a second account. */
export default function NewStaffPage() {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const place = usePlace();
  const { data: offered } = useQuery(posts(place));
  const navigate = useNavigate();
  const pair = pairFor(place, STAFF, { prefer: ['director', 'coordinator'] }) ?? '';
  const name = `staff ${place.slug}`;
  const now = today(place.zone);
  const need = (value: string | null) => (value?.trim() ? null : t('need'));
  const form = useForm({
    initialValues: readDraft<typeof EMPTY>(name) ?? { ...EMPTY, order_on: now, from_on: now },
    validate: {
      last_name: need, first_name: need, post: need, order_number: need, order_on: need,
      roles: (value) => (value.length > 0 ? null : t('need-role')),
      snils: (value) => (snilsFault(value) ? t(`snils-${snilsFault(value) ?? 'length'}`) : null),
    },
  }); // prettier-ignore
  const { values } = form;
  useEffect(() => {
    if (form.isDirty()) keepDraft(name, values);
  }, [form, name, values]);
  const take = useTakeOn();
  const [key, setKey] = useState(newKey);
  const submit = form.onSubmit((all) => {
    const text = (value: string) => value.trim() || null;
    const body = {
      last_name: all.last_name.trim(), first_name: all.first_name.trim(), middle_name: text(all.middle_name), birth_on: all.birth_on,
      snils: text(all.snils), phone: text(all.phone), email: text(all.email), post: all.post.trim(), roles: all.roles,
      order_number: all.order_number.trim(), order_on: all.order_on ?? now, from_on: all.from_on,
    }; // prettier-ignore
    take.mutate({ pair, key, body }, {
      onSuccess: (view) => {
        dropDraft(name);
        done(t(view.known_before ? 'taken-known' : 'taken'));
        void navigate({ to: '/$place/people/$personId', params: { place: place.slug, personId: view.person_id }, replace: true });
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey());
      },
    }); // prettier-ignore
  });
  return (
    <PageFrame title={t('take-on')} width="reading" crumbs={[{ label: t('staff'), to: `/${place.slug}/staff` }]} help={[t('help-take-1'), t('help-take-2')]}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput label={t('last-name')} required maxLength={100} {...form.getInputProps('last_name')} />
            <TextInput label={t('first-name')} required maxLength={100} {...form.getInputProps('first_name')} />
            <TextInput label={t('middle-name')} maxLength={100} {...form.getInputProps('middle_name')} />
            <DateField label={t('birth')} until={now} {...form.getInputProps('birth_on')} />
            <TextInput label={t('snils')} placeholder={t('snils-hint')} maxLength={20} {...form.getInputProps('snils')} />
            <TextInput label={t('phone')} maxLength={40} {...form.getInputProps('phone')} />
            <TextInput label={t('email')} maxLength={254} {...form.getInputProps('email')} />
            <Autocomplete label={t('post')} required maxLength={200} data={offered ?? []} {...form.getInputProps('post')} />
          </SimpleGrid>
          <LikelySame typed={{ last_name: values.last_name, first_name: values.first_name, middle_name: values.middle_name || null, birth_on: values.birth_on, snils: values.snils || null }} />
          <Checkbox.Group label={t('roles')} description={t('roles-hint')} required {...form.getInputProps('roles')}>
            <Group mt="xs" gap="md">
              {ROLES.map((role) => (
                <Checkbox key={role} value={role} label={common(`role.${role}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group align="flex-start">
            <TextInput label={t('order-number')} required w={160} maxLength={100} {...form.getInputProps('order_number')} />
            <DateField label={t('order-on')} required {...form.getInputProps('order_on')} />
            <DateField label={t('from')} {...form.getInputProps('from_on')} />
          </Group>
          <ProblemAlert problem={take.error} except={form.errors} />
          <Group>
            <Button type="submit" loading={take.isPending}>{t('take')}</Button>
          </Group>
        </Stack>
      </form>
    </PageFrame>
  );
}
