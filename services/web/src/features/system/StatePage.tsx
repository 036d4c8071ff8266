import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../text/format';
import { usePlace } from '../../session/react';
import { Icon, type IconName } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import classes from './State.module.css';
import { Messages } from './Messages';
import { PARTS, parts } from './queries';
import { queues } from './queues';
import type { PartState } from './rules';

const SIGN: Record<PartState, IconName> = { up: 'check', slow: 'clock', down: 'alert' };

/** Parts as rows: whether each works, and what people notice when it does not. */
export default function StatePage() {
  const { t } = useTranslation('system');
  const place = usePlace();
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery(parts);
  const { data: told } = useQuery(queues(place));
  const bad = (data ?? []).filter((part) => part.state !== 'up').length;
  return (
    <PageFrame
      title={t('title')}
      width="reading"
      help={[t('help-1'), t('help-2')]}
      actions={
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('check')}
        </Button>
      }
    >
      <Text mb="md" role="status">
        {data ? `${bad === 0 ? t('all-well') : t('not-well', { count: bad })} ${t('at', { time: formatTime(dataUpdatedAt, place.zone) })}` : t('asking')}
      </Text>
      <ul className={classes.parts}>
        {PARTS.map((name) => {
          const checked = data?.find((each) => each.part === name);
          const state = checked?.state;
          const messages = name === 'keycloak' ? undefined : told?.get(name);
          return (
            <li key={name} data-state={state}>
              <span className={classes.sign}>{state && <Icon name={SIGN[state]} />}</span>
              <span className={classes.words}>
                <strong>{t(`part.${name}`)}</strong>
                <span>{state && state !== 'up' ? t(`effect.${name}`) : t(`does.${name}`)}</span>
                {checked && checked.troubles.length > 0 && <small>{t('named', { what: checked.troubles.join(', ') })}</small>}
                {name !== 'keycloak' && messages && <Messages service={name} told={messages} place={place} />}
              </span>
              <span className={classes.state}>
                {state && t(`state.${state}`)}
                {checked?.milliseconds != null && <small>{t('ms', { count: checked.milliseconds })}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </PageFrame>
  );
}
