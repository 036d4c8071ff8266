import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { StudentPicker } from './StudentPicker';
import { type NewTransfer, useBeginTransfer } from './changes';
import { TRANSFER, actingFor, classesOn, schools } from './queries';
import { type Picked, picked } from './rules';
import { oneStudent } from './students';

const route = getRouteApi('/$place/movement/transfers/new');
const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const INITIAL = { school: '', last_name: '', first_name: '', middle_name: '', birth_on: null as string | null, grade: null as string | null, note: '' };

/** The receiving school asks for a student by name and birth date; the sending one offers its own. */
export default function NewTransferPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const navigate = useNavigate();
  const { way = 'in', student } = route.useSearch();
  const typed = useLocation({ select: (here) => here.state.student });
  const now = today(place.zone);
  const { data: known } = useQuery(oneStudent(place, student));
  const { data: groups } = useQuery(classesOn(place, now));
  const { data: all } = useQuery(schools(place, ''));
  const [chosen, setChosen] = useState<Picked[] | null>(null);
  const [key, setKey] = useState(newKey);
  const begin = useBeginTransfer();
  const line = chosen ? chosen.at(-1) : known && picked(known.id, known.name, null);
  const need = (value: string | null) => (value?.trim() ? null : t('transfer.need'));
  const form = useForm({
    initialValues: { ...INITIAL, ...typed },
    validate: {
      school: need,
      last_name: (value) => (way === 'in' ? need(value) : null),
      first_name: (value) => (way === 'in' ? need(value) : null),
      birth_on: (value) => (way === 'in' ? need(value) : null),
    },
  });
  const submit = form.onSubmit((values) => {
    if (way === 'out' && !line) return;
    const note = values.note.trim() || null;
    const wanted: NewTransfer =
      way === 'in'
        ? {
            way,
            body: {
              from_segment: values.school, last_name: values.last_name.trim(), first_name: values.first_name.trim() || null,
              middle_name: values.middle_name.trim() || null, birth_on: values.birth_on ?? '', grade: values.grade ? Number(values.grade) : null, note,
            },
          }
        : { way, body: { to_segment: values.school, student_id: line?.id ?? '', note } }; // prettier-ignore
    begin.mutate({ pair: actingFor(place, TRANSFER), key, wanted }, {
      onSuccess: (card) => {
        done(t(way === 'in' ? 'transfer.asked-done' : 'transfer.offered-done'));
        void navigate({ to: '/$place/movement/transfers/$transferId', params: { place: place.slug, transferId: card.id }, replace: true });
      },
      onError: (problem) => {
        form.setErrors(fieldErrors(problem));
        setKey(newKey());
      },
    }); // prettier-ignore
  });
  const at = `/${place.slug}/movement/transfers`;
  const turn = (next: string) => void navigate({ to: '.', search: { way: next === 'out' ? 'out' : 'in' }, state: true, replace: true });
  const offered = (all ?? []).filter((school) => school.segment !== place.segment).map((school) => ({ value: school.segment, label: school.name }));
  return (
    <PageFrame title={t('transfer.new')} width="reading" crumbs={[{ label: t('transfer.title'), to: at }]} help={[t('help.new-transfer-1'), t('help.new-transfer-2')]}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <SegmentedControl
            maw="100%"
            style={{ overflowX: 'auto' }}
            value={way}
            onChange={turn}
            aria-label={t('transfer.way')}
            data={(['in', 'out'] as const).map((each) => ({ value: each, label: t(`transfer.new-${each}`) }))}
          />
          <Text c="dimmed">{t(way === 'in' ? 'transfer.in-hint' : 'transfer.out-hint')}</Text>
          <Select
            label={t(way === 'in' ? 'transfer.from' : 'transfer.to')}
            required
            searchable
            maw={520}
            nothingFoundMessage={t('transfer.no-school')}
            data={offered}
            {...form.getInputProps('school')}
          />
          {way === 'in' ? (
            <>
              <Group grow align="flex-start">
                <TextInput label={t('transfer.last-name')} required maxLength={100} {...form.getInputProps('last_name')} />
                <TextInput label={t('transfer.first-name')} required maxLength={100} {...form.getInputProps('first_name')} />
                <TextInput label={t('transfer.middle-name')} maxLength={100} {...form.getInputProps('middle_name')} />
              </Group>
              <Group align="flex-start">
                <DateField label={t('transfer.birth')} required until={now} {...form.getInputProps('birth_on')} />
                <Select label={t('transfer.grade')} w={160} clearable data={GRADES.map(String)} {...form.getInputProps('grade')} />
              </Group>
            </>
          ) : (
            <div>
              <Text fw={500} mb="xs">{line ? t('transfer.chosen', { name: line.name }) : t('transfer.choose')}</Text>
              <StudentPicker key={known?.class_id ?? ''} kind="departure" on={now} groups={groups ?? []} openClass={known?.class_id ?? undefined} chosen={line ? [line] : []} onChange={setChosen} />
            </div>
          )}
          <Textarea label={t('transfer.note')} description={t('transfer.note-hint')} autosize minRows={2} maxLength={500} {...form.getInputProps('note')} />
          <ProblemAlert problem={begin.error} except={form.errors} />
          <Group>
            <Button type="submit" loading={begin.isPending} disabled={way === 'out' && !line}>
              {t(way === 'in' ? 'transfer.ask' : 'transfer.offer')}
            </Button>
          </Group>
        </Stack>
      </form>
    </PageFrame>
  );
}
