import { Button, Group, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import { named } from '../../session/named';
import { usePlace } from '../../session/react';
import { fullName, shortName } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { MeasureFields } from './MeasureFields';
import { useReport } from './queries';
import { type Days, type Kind, termOf } from './rules';

/** Who broke which rule and what follows; `impose`: at once, otherwise it waits for a decision. */
export function ReportSheet({ impose, onClose }: { impose: boolean; onClose: () => void }) {
  const { t } = useTranslation('sanctions');
  const place = usePlace();
  const report = useReport(place);
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed, 250);
  const long = (value: string) => (value.trim().length >= 3 ? null : t('need'));
  const form = useForm({
    initialValues: { person_id: null as string | null, kind: 'warning' as Kind, days: null as Days | null, rule: '', reason: '', evidence: '' },
    validate: { person_id: (value) => (value ? null : t('need')), rule: long, reason: long },
  });
  const { data: people = [] } = useQuery({ ...named(place, name), placeholderData: keepPreviousData });
  const { values } = form;
  const chosen = people.find((each) => each.id === values.person_id);
  const submit = form.onSubmit((all) => {
    const body = {
      person_id: all.person_id ?? '', kind: all.kind, days: termOf(all.kind, all.days),
      rule: all.rule.trim(), reason: all.reason.trim(), evidence: all.evidence.trim() || null,
    }; // prettier-ignore
    report.mutate({ key, body, impose }, {
      onSuccess: (view) => {
        onClose();
        done(t(impose ? 'imposed' : 'reported', { name: view.person }));
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey());
      },
    }); // prettier-ignore
  });
  return (
    <Sheet opened onClose={onClose} title={t('report')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {!impose && <Text c="dimmed">{t('report-what')}</Text>}
          <Select
            label={t('person')}
            placeholder={t('person-hint')}
            required
            searchable
            filter={({ options }) => options}
            nothingFoundMessage={t(name.length > 1 ? 'nobody' : 'type-name')}
            onSearchChange={setTyped}
            data={people.map((each) => ({ value: each.id, label: fullName(each) }))}
            {...form.getInputProps('person_id')}
          />
          <TextInput label={t('rule')} placeholder={t('rule-hint')} required maxLength={300} {...form.getInputProps('rule')} />
          <Textarea label={t('reason')} description={t('reason-what')} required autosize minRows={2} maxLength={2000} {...form.getInputProps('reason')} />
          <Textarea label={t('evidence')} description={t('evidence-what')} autosize minRows={2} maxLength={2000} {...form.getInputProps('evidence')} />
          <MeasureFields kind={values.kind} days={values.days} onKind={(kind) => form.setFieldValue('kind', kind)} onDays={(days) => form.setFieldValue('days', days)} />
          {impose && <Text size="sm">{t('will', { name: chosen ? shortName(chosen) : t('he') })}</Text>}
          <ProblemAlert problem={report.error} except={form.errors} />
          <Group justify="flex-end">
            <Button type="submit" loading={report.isPending}>{t(impose ? 'impose' : 'send')}</Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
