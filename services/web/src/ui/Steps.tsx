import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import classes from './Steps.module.css';

export interface Step {
  id: string;
  name: string;
  /** «20.11», «ваш ход, 2 рабочих дня». */
  note?: string;
  state: 'done' | 'now' | 'ahead' | 'failed';
}

interface Props {
  steps: readonly Step[];
  /** Going back to a step that is done. */
  onPick?: (id: string) => void;
}

/** The line of steps: what was, what is now, what comes. A word says the state, not only the sign. */
export function Steps({ steps, onPick }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={classes.line} aria-label={t('steps.label')}>
      {steps.map((step, place) => {
        const body = (
          <>
            <span className={classes.sign} data-state={step.state}>
              {step.state === 'done' ? <Icon name="check" size={14} /> : step.state === 'failed' ? <Icon name="close" size={14} /> : place + 1}
            </span>
            <span className={classes.words}>
              <span>{step.name}</span>
              {step.note && <small>{step.note}</small>}
              {step.state === 'done' && <span className="visually-hidden">{t('steps.done')}</span>}
            </span>
          </>
        );
        return (
          <li key={step.id} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            {onPick && step.state === 'done' ? (
              <UnstyledButton className={classes.step} onClick={() => onPick(step.id)}>
                {body}
              </UnstyledButton>
            ) : (
              <span className={classes.step}>{body}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
