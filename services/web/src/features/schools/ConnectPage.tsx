import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import { dropDraft, keepDraft, readDraft } from '../../session/drafts';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { fullName, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Wizard } from '../../ui/Wizard';
import { type Segment, STAFF, segments, useAppoint, useConnect, useTake, writer } from './queries';
import { codeFault, codeFor } from './rules';
import { Connected } from './Connected';

const route = getRouteApi('/$place/schools/new');
const EMPTY = {
  parent: '', name: '', short_name: '', code: '', like: '', role: 'coordinator' as 'coordinator' | 'director',
  last_name: '', first_name: '', middle_name: '', order_number: '', order_on: null as string | null,
}; // prettier-ignore

/** Three steps: the school, its first person, what will happen. The person's card is printed afterwards. */
export default function ConnectPage() {
  const { t } = useTranslation('schools');
  const { t: common } = useTranslation();
  const place = usePlace();
  const navigate = useNavigate();
  const { step = 'school' } = route.useSearch();
  const { data: known } = useQuery(segments(place));
  const pair = writer(place) ?? '';
  const staff = pairFor(place, STAFF, { prefer: ['rco-operator', 'region-operator'] }) ?? pair;
  const draft = `connect ${place.slug}`;
  const form = useForm({ initialValues: readDraft<typeof EMPTY>(draft) ?? { ...EMPTY, order_on: today(place.zone), parent: place.level === 'municipality' ? place.segment : '' } });
  const { values } = form;
  useEffect(() => {
    if (form.isDirty()) keepDraft(draft, values);
  }, [draft, form, values]);
  const connect = useConnect();
  const appoint = useAppoint();
  const take = useTake();
  const [keys, setKeys] = useState(() => [newKey(), newKey(), newKey()] as const);
  const [made, setMade] = useState<Segment | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const municipalities = (known ?? []).filter((segment) => segment.level === 'municipality');
  const taken = (known ?? []).filter((segment) => segment.segment === `${values.parent}/${values.code}` && segment.segment !== made?.segment).map(() => values.code);
  const patterns = (known ?? []).filter((segment) => segment.level === 'school' && segment.state === 'active' && segment.segment.startsWith(`${values.parent}/`) && segment.id !== made?.id);
  const pattern = patterns.find((segment) => segment.id === values.like);
  const fault = values.code === '' ? null : codeFault(values.code, taken);
  const blocked = {
    school: !values.parent || !values.name.trim() || !values.short_name.trim() || !values.code || fault ? t('fill-school') : undefined,
    person: !values.last_name.trim() || !values.first_name.trim() || !values.order_number.trim() ? t('fill-person') : undefined,
  };
  const go = (id: string) => void navigate({ to: '.', search: { step: id } });
  const finish = async () => {
    try {
      const school = made ?? (await connect.mutateAsync({ pair, key: keys[0], body: { parent: values.parent, name: values.name.trim(), short_name: values.short_name.trim(), code: values.code, timezone: municipalities.find((each) => each.segment === values.parent)?.timezone ?? 'Asia/Tomsk' } }));
      setMade(school);
      if (pattern) await take.mutateAsync({ pair, key: keys[2], school: school.id, source: pattern.id });
      const { last_name, first_name, middle_name, order_number } = values;
      const view = await appoint.mutateAsync({
        pair: staff,
        key: keys[1],
        body: { last_name: last_name.trim(), first_name: first_name.trim(), middle_name: middle_name.trim() || null, order_number: order_number.trim(), order_on: values.order_on ?? today(place.zone), post: common(`role.${values.role}`), roles: [values.role], segment: school.segment },
      });
      dropDraft(draft);
      setPerson(view.person_id);
    } catch (problem) {
      form.setErrors(fieldErrors(problem));
      setKeys([newKey(), newKey(), newKey()]);
    }
  };
  const busy = connect.isPending || take.isPending || appoint.isPending;
  const whole = fullName(values);
  const steps = [
    {
      id: 'school',
      name: t('step.school'),
      blocked: blocked.school,
      body: (
        <Stack gap="md" maw={560}>
          {place.level === 'region' && <Select label={t('municipality')} required data={municipalities.map((each) => ({ value: each.segment, label: each.name }))} {...form.getInputProps('parent')} />}
          <TextInput label={t('full')} required maxLength={500} {...form.getInputProps('name')} />
          <TextInput
            label={t('short')}
            required
            maxLength={120}
            {...form.getInputProps('short_name')}
            onBlur={() => values.code === '' && form.setFieldValue('code', codeFor(values.short_name, (kind) => t(`kinds.${kind}`)))}
          />
          <TextInput label={t('code')} description={t('code-hint')} required maxLength={40} {...form.getInputProps('code')} error={fault ? t(`code-${fault}`) : form.errors.code} />
          {patterns.length > 0 && <Select label={t('like')} description={t('like-hint')} clearable searchable data={patterns.map((each) => ({ value: each.id, label: each.short_name }))} value={pattern?.id ?? null} onChange={(id) => form.setFieldValue('like', id ?? '')} />}
        </Stack>
      ),
    },
    {
      id: 'person',
      name: t('step.person'),
      blocked: blocked.person,
      body: (
        <Stack gap="md" maw={720}>
          <Select label={t('role')} maw={260} allowDeselect={false} data={(['coordinator', 'director'] as const).map((role) => ({ value: role, label: common(`role.${role}`) }))} {...form.getInputProps('role')} />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput label={t('last-name')} required maxLength={100} {...form.getInputProps('last_name')} />
            <TextInput label={t('first-name')} required maxLength={100} {...form.getInputProps('first_name')} />
            <TextInput label={t('middle-name')} maxLength={100} {...form.getInputProps('middle_name')} />
          </SimpleGrid>
          <Group align="flex-start">
            <TextInput label={t('order-number')} required maxLength={100} {...form.getInputProps('order_number')} />
            <DateField label={t('order-on')} {...form.getInputProps('order_on')} />
          </Group>
        </Stack>
      ),
    },
    {
      id: 'sum',
      name: t('step.sum'),
      body: (
        <Stack gap="xs" maw={640}>
          <Text fw={500}>{t('sum-school', { name: values.name, code: values.code })}</Text>
          {pattern && <Text>{t('sum-like', { name: pattern.short_name })}</Text>}
          <Text>{t('sum-person', { role: common(`role.${values.role}`).toLowerCase(), name: whole })}</Text>
          <Text c="dimmed">{t('sum-code')}</Text>
          {made && <Alert color="yellow" variant="light">{t('half-done', { name: made.short_name })}</Alert>}
          <ProblemAlert problem={connect.error ?? take.error ?? appoint.error} />
        </Stack>
      ),
    },
  ];
  return (
    <PageFrame title={t('connect')} crumbs={[{ label: t('title'), to: `/${place.slug}/schools` }]} help={[t('help-connect-1'), t('help-connect-2')]}>
      {made && person ? (
        <Connected school={made} name={whole} person={person} />
      ) : (
        <Wizard steps={steps} at={step} onStep={go} finish={<Button loading={busy} disabled={Boolean(blocked.school ?? blocked.person)} onClick={() => void finish()}>{t('finish')}</Button>} />
      )}
    </PageFrame>
  );
}
