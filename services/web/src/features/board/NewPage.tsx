import { Button, Checkbox, Group, MultiSelect, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
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
import { compare, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import classesOf from './Board.module.css';
import { Words } from './Words';
import { type NewItem, WRITE, audience, classes, usePost } from './queries';

const ROLES = ['parent', 'student', 'teacher', 'deputy-head', 'director', 'coordinator', 'secretary'] as const satisfies Role[];
type Values = Required<Omit<NewItem, 'from_on' | 'until_on'>> & { from_on: string | null; until_on: string | null };

/** A new announcement: the button says how many will see it. */
export default function NewPage() {
  const { t } = useTranslation('board');
  const place = usePlace();
  const navigate = useNavigate();
  const name = `announcement ${place.slug}`;
  const pair = pairFor(place, WRITE, { prefer: ['director', 'deputy-head', 'coordinator'] });
  const empty: Values = {
    title: '', body: '', roles: [], class_ids: [], from_on: today(place.zone), until_on: null, pinned: false, must_confirm: false,
  }; // prettier-ignore
  const form = useForm<Values>({
    initialValues: readDraft<Values>(name) ?? empty,
    validate: {
      title: (value) => (value.trim() ? null : t('form.need-heading')),
      until_on: (value, all) => (value && all.from_on && value < all.from_on ? t('form.order') : null),
    },
  });
  const { values } = form;
  const post = usePost();
  const begun = !post.isSuccess && JSON.stringify(values) !== JSON.stringify(empty);
  useEffect(() => {
    if (begun) keepDraft(name, values);
  }, [begun, name, values]);
  const [asked] = useDebouncedValue({ roles: values.roles, class_ids: values.class_ids }, 250);
  const counted = useQuery(audience(pair, asked));
  const people = counted.data?.reduce((sum, row) => sum + row.people, 0);
  const offered = useQuery(classes(place));
  const [key, setKey] = useState(newKey);
  const submit = form.onSubmit((body) => {
    if (!pair) return;
    const sent = { pair, key, body: { ...body, title: body.title.trim() } };
    post.mutate(sent, {
      onSuccess: (item) => {
        dropDraft(name);
        done(t('form.posted'));
        void navigate({ to: '/$place/board/$announcementId', params: { place: place.slug, announcementId: item.id } });
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey()); // another try is another intention: the person has changed something
      },
    });
  });
  const names = (offered.data ?? [])
    .map((each) => ({ value: each.id, label: each.name }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <PageFrame title={t('form.title')} width="reading" crumbs={[{ label: t('title'), to: `/${place.slug}/board` }]}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput label={t('form.heading')} required maxLength={200} {...form.getInputProps('title')} />
          <Textarea label={t('form.body')} description={t('form.body-hint')} autosize minRows={4} maxRows={16} {...form.getInputProps('body')} />
          <Checkbox.Group label={t('form.roles')} description={t('form.roles-hint')} {...form.getInputProps('roles')}>
            <Group mt="xs" gap="md">
              {ROLES.filter((role) => place.level === 'school' || role !== 'student').map((role) => (
                <Checkbox key={role} value={role} label={t(`whom.${role}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          {names.length > 0 && (
            <MultiSelect label={t('form.classes')} description={t('form.classes-hint')} data={names} searchable {...form.getInputProps('class_ids')} />
          )}
          <Group align="flex-start">
            <DateField label={t('form.from')} {...form.getInputProps('from_on')} />
            <DateField label={t('form.until')} {...form.getInputProps('until_on')} />
          </Group>
          <Checkbox label={t('form.pinned')} {...form.getInputProps('pinned', { type: 'checkbox' })} />
          <Checkbox label={t('form.must-confirm')} {...form.getInputProps('must_confirm', { type: 'checkbox' })} />
          {values.body && (
            <section className={classesOf.preview} aria-label={t('form.preview')}>
              <Text size="xs" c="dimmed" mb={4}>
                {t('form.preview')}
              </Text>
              <Title order={2}>{values.title}</Title>
              <Words body={values.body} />
            </section>
          )}
          <ProblemAlert problem={post.error ?? counted.error} except={form.errors} />
          <Group>
            <Button type="submit" loading={post.isPending} disabled={people === 0 || !pair}>
              {people === undefined ? t('new') : people === 0 ? t('form.nobody') : t('form.post', { count: people })}
            </Button>
            {begun && (
              <Button
                variant="subtle"
                onClick={() => {
                  dropDraft(name);
                  form.setValues(empty);
                }}
              >
                {t('form.clear')}
              </Button>
            )}
            {begun && (
              <Text size="xs" c="dimmed">
                {t('form.draft')}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </PageFrame>
  );
}
