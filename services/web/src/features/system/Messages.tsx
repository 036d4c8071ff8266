import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../session/places';
import { may } from '../../session/places';
import { formatInstant } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './State.module.css';
import { type Queues, RETRY, type Service, useRetry } from './queues';

interface Props {
  service: Service;
  told: Queues;
  place: Place;
}

/** The messages of a part: how many wait, which were refused and why, another attempt. */
export function Messages({ service, told, place }: Props) {
  const { t } = useTranslation('system');
  const retry = useRetry(place, (count) => t('returned', { count }));
  const behind = told.waiting + told.bulk + told.retried;
  const words = [
    behind > 0 && t('behind', { count: behind }),
    told.unsent > 0 && told.unsent_since && t('unsent', { count: told.unsent, since: formatInstant(told.unsent_since, place.zone) }),
    told.refused > 0 && t('refused', { count: told.refused }),
  ].filter(Boolean);
  if (words.length === 0) return <small>{t('quiet')}</small>;
  return (
    <>
      <small>{words.join(' · ')}</small>
      {told.refused > 0 && (
        <details className={classes.refused}>
          <summary>{t('why')}</summary>
          <ul>
            {told.refused_messages.map((message, index) => (
              <li key={index}>
                {message.time ? formatInstant(message.time, place.zone) : ''} <code>{message.type}</code> {message.reason}
              </li>
            ))}
          </ul>
          {may(place, RETRY) && (
            <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate(service)}>
              {t('again', { count: told.refused })}
            </Button>
          )}
          <ProblemAlert problem={retry.error} />
        </details>
      )}
    </>
  );
}
