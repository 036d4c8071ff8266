import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './People.module.css';
import { story } from './queries';

const path = (at: string, order: string): string => `${at}/movement/orders/${order}`;

/** The student's rows of the book of movement. */
export function Story({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const { data, error } = useQuery(story(place, personId));
  return (
    <section>
      <Title order={2} mb="xs">{t('story')}</Title>
      <ProblemAlert problem={error} />
      {!data && !error && <Skeleton height={40} />}
      {data?.length === 0 && <Text c="dimmed">{t('no-story')}</Text>}
      <ul className={classes.rows}>
        {(data ?? []).map((row) => (
          <li key={row.id} data-over={row.state === 'annulled' || undefined}>
            <strong>{formatDay(row.effective_on)}</strong>
            <Link to={path(`/${place.slug}`, row.order_id)}>{t('order-of', { title: row.title, number: row.order_number })}</Link>
            <span>{[row.from_class ?? row.came_from, row.to_class ?? row.went_to].filter(Boolean).join(' → ')}</span>
            {row.reason_title && <span>{row.reason_title}</span>}
            {row.state === 'annulled' && <span>{t('annulled')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
