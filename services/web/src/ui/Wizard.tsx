import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Steps } from './Steps';

export interface WizardStep {
  id: string;
  name: string;
  body: ReactNode;
  /** Why one cannot go on; said beside the button. */
  blocked?: string;
}

interface Props {
  steps: readonly WizardStep[];
  /** The step shown; keep it in the address, so that «Назад» works. */
  at: string;
  onStep: (id: string) => void;
  /** On the last step instead of «Далее»: the verb and the number. */
  finish: ReactNode;
}

/** Steps of which «Назад» loses nothing; the last shows the consequences. */
export function Wizard({ steps, at, onStep, finish }: Props) {
  const { t } = useTranslation();
  const here = Math.max(0, steps.findIndex((step) => step.id === at));
  const step = steps[here];
  if (!step) return null;
  const before = steps[here - 1];
  const after = steps[here + 1];
  const line = steps.map(({ id, name }, place) => ({
    id,
    name,
    state: place < here ? ('done' as const) : place === here ? ('now' as const) : ('ahead' as const),
  }));
  return (
    <Stack gap="md">
      <Steps steps={line} onPick={onStep} />
      <section aria-label={t('steps.step', { number: here + 1, total: steps.length, name: step.name })}>{step.body}</section>
      <Group gap="sm">
        {before && (
          <Button variant="default" onClick={() => onStep(before.id)}>
            {t('back')}
          </Button>
        )}
        {after ? (
          <Button disabled={step.blocked !== undefined} onClick={() => onStep(after.id)}>
            {t('next')}
          </Button>
        ) : (
          finish
        )}
        {step.blocked && <span role="status">{step.blocked}</span>}
      </Group>
    </Stack>
  );
}
