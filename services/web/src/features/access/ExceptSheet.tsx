import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../api/problem';
import type { Identity, Role } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { useExcept } from './queries';

export interface Wanted {
  id: string;
  name: string;
  role: string;
  title: string;
  segment: string;
  right: Identity['PersonAnswer'];
}

/** More or less than the role for one person, to a day or without an end; taken back in the same place. */
export function ExceptSheet({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const { t } = useTranslation('access');
  const place = usePlace();
  const except = useExcept(place);
  const { right } = wanted;
  const had = right.cause === 'exception';
  const allowed = had ? right.allowed : !right.allowed;
  const form = useForm({
    initialValues: { until_on: right.until_on ?? null, reason: had ? (right.reason ?? '') : '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('need-reason')) },
  });
  const send = (answer: boolean | null) => {
    const body = { allowed: answer, until_on: answer === null ? null : form.values.until_on, reason: form.values.reason.trim() };
    except.mutate({ id: wanted.id, role: wanted.role as Role, segment: wanted.segment, right: right.right, body }, {
      onSuccess: () => {
        onClose();
        done(t(answer === null ? 'exception-ended' : 'exception-made'));
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    }); // prettier-ignore
  };
  return (
    <Sheet opened onClose={onClose} title={t(had ? 'exception-title' : allowed ? 'permit-title' : 'forbid-title', { right: right.name })}>
      <form noValidate onSubmit={form.onSubmit(() => send(allowed))}>
        <Stack gap="md">
          <Text>{t('exception-whom', { name: wanted.name, role: wanted.title })}</Text>
          <Text c="dimmed">{right.opens}</Text>
          <DateField label={t('until')} description={t('until-hint')} from={today(place.zone)} {...form.getInputProps('until_on')} />
          <TextInput label={t('reason')} placeholder={t('reason-hint')} required maxLength={300} {...form.getInputProps('reason')} />
          <Text size="sm" c="dimmed">{t('in-five-seconds')}</Text>
          <ProblemAlert problem={except.error} except={form.errors} />
          <Group justify="flex-end">
            {had && (
              <Button variant="default" loading={except.isPending} onClick={() => !form.validate().hasErrors && send(null)}>
                {t('end-exception')}
              </Button>
            )}
            <Button type="submit" loading={except.isPending}>{t(had ? 'keep-exception' : allowed ? 'permit-do' : 'forbid-do')}</Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
