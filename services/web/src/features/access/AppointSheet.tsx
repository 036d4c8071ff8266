import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import type { Role } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { schoolNames } from '../../session/schools';
import { compare, formatDay, fullName, shortName, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { staffNamed, useAppoint } from './queries';
import { type Appointment, STAFF_ROLES } from './rules';
import { useTitles } from './useTitles';

interface Props {
  /** Whom the new one stands in for. */
  instead?: Appointment;
  onClose: () => void;
}

/** By order, from–to; `instead`: for a time, in somebody's place. */
export function AppointSheet({ instead, onClose }: Props) {
  const { t } = useTranslation('access');
  const { t: common } = useTranslation();
  const titled = useTitles();
  const place = usePlace();
  const appoint = useAppoint(place);
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.split(' ')[0] ?? '', 250);
  const now = today(place.zone);
  const need = (value: string | null) => (value?.trim() ? null : t('need'));
  const form = useForm({
    initialValues: {
      person_id: null as string | null, role: (instead?.role ?? null) as Role | null, segment: instead?.segment ?? place.segment,
      order_number: '', order_on: now as string | null, basis: '', from_on: now as string | null, until_on: null as string | null,
    },
    validate: { person_id: need, role: need, order_number: need, order_on: need, from_on: need, until_on: instead ? need : undefined },
  }); // prettier-ignore
  const { data: people = [] } = useQuery({ ...staffNamed(place, name), placeholderData: keepPreviousData });
  const { data: schools } = useQuery(schoolNames(place));
  const places = [[place.segment, place.title] as const, ...[...(schools ?? new Map<string, string>())].filter(([segment]) => segment !== place.segment)];
  const { values } = form;
  const chosen = people.find((each) => each.person_id === values.person_id);
  const submit = form.onSubmit((all) => {
    const body = {
      person_id: all.person_id ?? '', role: all.role as Role, segment: all.segment, order_number: all.order_number.trim(), order_on: all.order_on ?? now,
      basis: all.basis.trim() || null, from_on: all.from_on ?? now, until_on: all.until_on, replaces_id: instead?.appointment_id ?? null,
    }; // prettier-ignore
    appoint.mutate({ key, body }, {
      onSuccess: (view) => {
        onClose();
        done(t('appointed', { name: shortName(view), role: titled(view.role), day: formatDay(view.from_on) }));
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey());
      },
    }); // prettier-ignore
  });
  return (
    <Sheet opened onClose={onClose} title={instead ? t('replace-title', { name: shortName(instead) }) : t('appoint')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {instead && <Text c="dimmed">{t('replace-what', { role: titled(instead.role) })}</Text>}
          <Select
            label={t('who')}
            placeholder={t('who-hint')}
            required
            searchable
            filter={({ options }) => options}
            nothingFoundMessage={t(name.length > 1 ? 'nobody' : 'type-name')}
            onSearchChange={setTyped}
            data={people.filter((each) => each.person_id !== instead?.person_id).map((each) => ({ value: each.person_id, label: fullName(each) }))}
            {...form.getInputProps('person_id')}
          />
          {!instead && (
            <Group grow align="flex-start">
              <Select label={t('role')} required data={STAFF_ROLES.map((each) => ({ value: each, label: common(`role.${each}`) }))} {...form.getInputProps('role')} />
              {place.level !== 'school' && (
                <Select label={t('place')} searchable allowDeselect={false} data={places.toSorted((a, b) => compare(a[1], b[1])).map(([value, label]) => ({ value, label }))} {...form.getInputProps('segment')} />
              )}
            </Group>
          )}
          <Group align="flex-start">
            <TextInput label={t('order-number')} required w={150} maxLength={40} {...form.getInputProps('order_number')} />
            <DateField label={t('order-on')} required {...form.getInputProps('order_on')} />
          </Group>
          <TextInput label={t('basis')} placeholder={t(instead ? 'basis-absence' : 'basis-hint')} maxLength={300} {...form.getInputProps('basis')} />
          <Group align="flex-start">
            <DateField label={t('first-day')} required {...form.getInputProps('from_on')} />
            <DateField label={t('last-day')} required={instead !== undefined} from={values.from_on ?? undefined} {...form.getInputProps('until_on')} />
          </Group>
          {(values.until_on || !instead) && (
            <Text size="sm">
              {t(values.until_on ? 'will-until' : 'will', { name: chosen ? shortName(chosen) : t('he'), from: formatDay(values.from_on), until: formatDay(values.until_on) })}
            </Text>
          )}
          <ProblemAlert problem={appoint.error} except={form.errors} />
          <Group justify="flex-end">
            <Button type="submit" loading={appoint.isPending}>{t(instead ? 'replace-do' : 'appoint')}</Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
