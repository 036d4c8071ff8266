import { Button, Checkbox, Group, NumberInput, SegmentedControl, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { useWrite } from './queries';
import { type Kind, type Whom, begun } from './rules';

/** A new version of the level's own text; the earlier ones stay. */
export function TextSheet({ kind, onClose }: { kind: Kind | null; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const write = useWrite(place);
  const [key, setKey] = useState(newKey);
  const long = (value: string | null) => ((value ?? '').trim().length >= 3 ? null : t('need'));
  const form = useForm({
    initialValues: {
      ...(kind ? begun(kind) : { title: '', purpose: '', scope: '', actions: '', receivers: null, term: '', months: null, withdrawal: '' }),
      whom: (kind?.whom ?? 'student') as Whom, locked: kind?.own?.locked ?? false, renews: false,
    },
    validate: { title: long, purpose: long, scope: long, actions: long, term: long, withdrawal: long },
  }); // prettier-ignore
  const submit = form.onSubmit((all) => {
    const body = { ...all, kind: kind?.kind ?? null, receivers: all.receivers?.trim() || null, months: typeof all.months === 'number' ? all.months : null, active: true };
    write.mutate({ key, body }, {
      onSuccess: () => {
        done(t('text-saved'));
        onClose();
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey());
      },
    }); // prettier-ignore
  });
  const area = (name: 'purpose' | 'scope' | 'actions' | 'withdrawal') => <Textarea label={t(`part.${name}`)} required autosize minRows={2} maxLength={3000} {...form.getInputProps(name)} />;
  return (
    <Sheet opened onClose={onClose} title={kind?.title ?? t('new-kind')} size={760}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput label={t('text-title')} required maxLength={300} {...form.getInputProps('title')} />
          {!kind && <SegmentedControl aria-label={t('whose')} data={(['student', 'staff'] as const).map((each) => ({ value: each, label: t(`whom.${each}`) }))} {...form.getInputProps('whom')} />}
          {area('purpose')}
          {area('scope')}
          {area('actions')}
          <Textarea label={t('part.receivers')} description={t('receivers-what')} autosize minRows={1} maxLength={3000} {...form.getInputProps('receivers')} value={form.values.receivers ?? ''} />
          <Group grow align="flex-start">
            <TextInput label={t('part.term')} required maxLength={300} {...form.getInputProps('term')} />
            <NumberInput label={t('months')} description={t('months-what')} min={1} max={600} {...form.getInputProps('months')} value={form.values.months ?? ''} />
          </Group>
          {area('withdrawal')}
          {kind?.text && <Checkbox label={t('renews')} description={t('renews-what')} {...form.getInputProps('renews', { type: 'checkbox' })} />}
          {place.level !== 'school' && <Checkbox label={t('lock')} description={t('lock-what')} {...form.getInputProps('locked', { type: 'checkbox' })} />}
          <Text size="sm" c="dimmed">{t('versions-stay')}</Text>
          <ProblemAlert problem={write.error} except={form.errors} />
          <Group justify="flex-end"><Button type="submit" loading={write.isPending}>{t('approve-text')}</Button></Group>
        </Stack>
      </form>
    </Sheet>
  );
}
