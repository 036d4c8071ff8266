import { Button, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import classes from './Tour.module.css';
import { EXTRAS, STEPS } from './steps';
import { type Walk, clock, taskNow, whole } from './walk';

interface Props {
  walk: Walk;
  busy: boolean;
  onAgain: () => void;
  /** Sign in as the person of this role and surname (anybody's, if empty), and open the address. */
  onGo: (role: string, surname: string, to: string) => void;
}

/** What was done, and where to look further. */
export function Ending({ walk, busy, onAgain, onGo }: Props) {
  const { t } = useTranslation('tour');
  return (
    <>
      <h2 className={classes.title}>{t('ending.title', { time: clock(walk.seconds) })}</h2>
      <Text size="sm" c="dimmed">
        {t('ending.clicks', { count: walk.clicks })} {t('ending.steps', { count: whole(walk, STEPS), total: STEPS.length })}
      </Text>
      <ul className={classes.tasks} data-brief>
        {STEPS.map((step) => (
          <li key={step.id} data-state={taskNow(walk, step) ? undefined : 'done'}>
            <span aria-hidden>{taskNow(walk, step) ? null : <Icon name="check" size={16} />}</span>
            {t(`ending.${step.id as 'lesson'}`)}
          </li>
        ))}
      </ul>
      <Text fw={600} size="sm" mt="sm">{t('ending.more')}</Text>
      <ul className={classes.more}>
        {EXTRAS.map(({ id, who, role, to }) => (
          <li key={id}>
            <UnstyledButton className={classes.link} disabled={busy} onClick={() => onGo(role, who ? t(`data.${who}`) : '', to)}>
              {t(`ending.${id}`)}
            </UnstyledButton>
            <Text size="xs" c="dimmed">{t(`ending.${id}-note`)}</Text>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('ending.reset')} <code>{t('ending.reset-command')}</code>
      </Text>
      <div className={classes.foot}>
        <Button variant="default" size="sm" onClick={onAgain}>{t('again')}</Button>
      </div>
    </>
  );
}
