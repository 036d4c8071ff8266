import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../session/places';
import { may } from '../../session/places';
import { formatInstant } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './State.module.css';
import { reasonKind } from './rules';
import { type Queues, RETRY, type Service, refused, useRetry } from './queues';

interface Props {
  service: Service;
  told: Queues;
  place: Place;
}

/** The messages of a part: how many wait, which were refused and why, another attempt. */
export function Messages({ service, told, place }: Props) {
  const { t } = useTranslation('system');
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
      {told.refused > 0 && <Refused service={service} told={told} place={place} />}
    </>
  );
}

/** Asked for when opened: each look moves the messages within their queue, a page on a wall must not. */
function Refused({ service, told, place }: Props) {
  const { t } = useTranslation('system');
  const [open, setOpen] = useState(false);
  const found = useQuery({ ...refused(service, place), enabled: open });
  const retry = useRetry(place, (count) => t('returned', { count }));
  return (
    <details className={classes.refused} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('why')}</summary>
      {found.isPending && <Loader size="xs" />}
      <ul>
        {found.data?.items.map((message, index) => (
          <li key={index}>
            {message.time ? formatInstant(message.time, place.zone) : ''} {t(`reason.${reasonKind(message.reason)}`)}
            <details>
              <summary>{t('technical')}</summary>
              <code>{message.type}</code> {message.reason}
            </details>
          </li>
        ))}
      </ul>
      {may(place, RETRY) && (
        <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate(service)}>
          {t('again', { count: told.refused })}
        </Button>
      )}
      <ProblemAlert problem={found.error ?? retry.error} />
    </details>
  );
}
