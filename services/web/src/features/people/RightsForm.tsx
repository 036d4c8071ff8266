import { Button, Checkbox, Group, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import type { Registry } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatDay, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { type Representative, usePreview, useSetRights } from './tieQueries';
import { CUSTODIES, type Custody, FLAGS, type Rights, isFree, needsBasis, within } from './tieRules';

const NO_BASIS = { number: '', on: null as string | null, issued_by: '' };

interface Props {
  tie: Representative;
  onClose: () => void;
  onBack: () => void;
}

/** The order of things, its days and its document; what it changes is shown before it is done (X25). */
export function RightsForm({ tie, onClose, onBack }: Props) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const [custody, setCustody] = useState<Custody>(tie.custody);
  const [ticked, setTicked] = useState<Rights>(tie.rights);
  const [from, setFrom] = useState<string | null>(today(place.zone));
  const [until, setUntil] = useState<string | null>(null);
  const [basis, setBasis] = useState(NO_BASIS);
  const [key] = useState(newKey);
  const preview = usePreview();
  const save = useSetRights();
  const rights = within(custody, ticked);
  const needed = needsBasis(custody, tie.custody);
  const given = basis.number.trim() !== '' && basis.on !== null && basis.issued_by.trim() !== '';
  const body: Registry['TieEdit'] = {
    custody, ...rights, from_on: from, until_on: until,
    basis: given ? { number: basis.number.trim(), on: basis.on ?? '', issued_by: basis.issued_by.trim() } : null,
  }; // prettier-ignore
  const errors = fieldErrors(preview.error);
  const apply = () =>
    save.mutate({ place, tie, body, key }, {
      onSuccess: () => {
        done(t('rights-saved'));
        onClose();
      },
    }); // prettier-ignore
  if (preview.data) {
    return <Consequences seen={preview.data} custody={custody} busy={save.isPending} problem={save.error} onBack={() => preview.reset()} onConfirm={apply} />;
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        preview.mutate({ place, tie, body });
      }}
    >
      <Stack gap="md">
        <Radio.Group label={t('custody-label')} value={custody} error={errors.custody} onChange={(value) => setCustody(CUSTODIES.find((each) => each === value) ?? 'usual')}>
          <Stack gap={6} mt={6}>
            {CUSTODIES.map((each) => <Radio key={each} value={each} label={t(`custody.${each}`)} description={t(`custody-what.${each}`)} />)}
          </Stack>
        </Radio.Group>
        {custody !== 'usual' && custody !== 'no-contact' && (
          <Checkbox.Group label={t('flags')} error={errors.may_see} value={FLAGS.filter((flag) => rights[flag])} onChange={(on) => setTicked(ticksOf(on))}>
            <Stack gap={6} mt={6}>
              {FLAGS.map((flag) => <Checkbox key={flag} value={flag} label={t(`flag.${flag}`)} disabled={!isFree(custody, flag, rights)} />)}
            </Stack>
          </Checkbox.Group>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField label={t('rights-from')} description={t('rights-from-hint')} from={today(place.zone)} value={from} error={errors.from_on} onChange={setFrom} />
          <DateField label={t('rights-until-label')} description={t('rights-until-hint')} from={from ?? today(place.zone)} value={until} error={errors.until_on} onChange={setUntil} />
        </SimpleGrid>
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <Text component="legend" size="sm" fw={500}>{t(needed ? 'basis-needed' : 'basis')}</Text>
          <Text size="sm" c="dimmed" mb={6}>{t('basis-hint')}</Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('basis-number')} maxLength={100} required={needed} value={basis.number} error={errors.basis} onChange={(event) => setBasis({ ...basis, number: event.currentTarget.value })} />
            <DateField label={t('basis-on')} required={needed} until={today(place.zone)} value={basis.on} onChange={(on) => setBasis({ ...basis, on })} />
          </SimpleGrid>
          <TextInput mt="xs" label={t('basis-by')} placeholder={t('basis-by-hint')} maxLength={300} required={needed} value={basis.issued_by} onChange={(event) => setBasis({ ...basis, issued_by: event.currentTarget.value })} />
        </fieldset>
        <ProblemAlert problem={preview.error} except={errors} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>{t('rights-back')}</Button>
          <Button type="submit" loading={preview.isPending} disabled={needed && !given}>{t('rights-look')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const ticksOf = (on: readonly string[]): Rights => ({
  may_see: on.includes('may_see'), may_notify: on.includes('may_notify'), may_take: on.includes('may_take'), may_act: on.includes('may_act'),
}); // prettier-ignore

interface ConsequencesProps {
  seen: Registry['Preview'];
  custody: Custody;
  busy: boolean;
  problem: unknown;
  onBack: () => void;
  onConfirm: () => void;
}

/** Whom it touches, what happens, whether it can be taken back. */
function Consequences({ seen, custody, busy, problem, onBack, onConfirm }: ConsequencesProps) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const part = (name: 'whom' | 'what' | 'back', words: React.ReactNode) => (
    <div>
      <Title order={3} size="sm" c="dimmed" fw={500}>{common(`sheet.${name}`)}</Title>
      <Text component="div">{words}</Text>
    </div>
  );
  const loses = seen.changes.some((each) => !each.gains);
  const whom = (
    <>
      {t('touches', { name: seen.name, student: seen.student })}
      <br />
      {seen.others_see > 0 ? t('others-see', { count: seen.others_see }) : t('nobody-sees')}
      {seen.other_children > 0 && (
        <>
          <br />
          {t('other-children', { count: seen.other_children })}
        </>
      )}
    </>
  );
  const what = seen.changes.length === 0 ? (
    t('changes-none')
  ) : (
    <ul>
      {seen.changes.map((each) => (
        <li key={each.what}>
          {t(`${each.gains ? 'gains' : 'loses'}.${each.what}`, { day: formatDay(each.on) })}
          {each.until_on && ` ${t('change-until', { day: formatDay(each.until_on) })}`}
        </li>
      ))}
    </ul>
  );
  return (
    <Stack gap="md">
      {part('whom', whom)}
      {part('what', what)}
      {part('back', t(custody !== 'no-contact' ? 'rights-return' : seen.changes.some((each) => each.until_on) ? 'rights-return-paper' : 'rights-return-forever'))}
      <ProblemAlert problem={problem} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>{t('rights-back')}</Button>
        <Button color={loses ? 'red' : undefined} loading={busy} onClick={onConfirm}>{t(loses ? 'rights-limit' : 'rights-apply')}</Button>
      </Group>
    </Stack>
  );
}
