import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { dayOf, formatDay, formatInstant } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import classes from './People.module.css';
import { history } from './fileQueries';
import { type Field, type Value, inWords } from './fileRules';

interface Props {
  personId: string;
  fields: readonly Field[];
  onClose: () => void;
}

/** Who changed what, old to new, from which day; who opened the sealed fields. */
export function FileHistory({ personId, fields, onClose }: Props) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const { data, error } = useQuery(history(place, personId));
  return (
    <Sheet opened onClose={onClose} title={t('history')} size={760}>
      <ProblemAlert problem={error} />
      {!data && !error && <Skeleton height={120} />}
      {data?.changes.length === 0 && <Text c="dimmed">{t('history-none')}</Text>}
      <ul className={classes.rows}>
        {data?.changes.map((each) => {
          const field = fields.find((one) => one.code === each.field);
          const words = (value: Value) => (field && inWords(field, value, t('yes'))) || t('met-empty');
          return (
            <li key={each.id}>
              <strong>{field?.title ?? each.field}</strong>
              <span className={classes.lines}>{each.sealed ? t('history-sealed') : `${words(each.old as Value)} → ${words(each.new as Value)}`}</span>
              <Text size="sm" c="dimmed" className={classes.under}>
                {[
                  formatInstant(each.at, place.zone),
                  each.by,
                  each.from_on !== dayOf(each.at, place.zone) && t('since', { from: formatDay(each.from_on) }),
                  each.proposed_by && t('history-proposed', { name: each.proposed_by }),
                ].filter(Boolean).join(' · ')}
              </Text>
            </li>
          );
        })}
      </ul>
      {data && data.reads.length > 0 && (
        <>
          <Title order={3} size="h4" mt="md" mb="xs">{t('history-reads')}</Title>
          <ul className={classes.rows}>
            {data.reads.map((each) => (
              <li key={each.id}>
                <span>{formatInstant(each.at, place.zone)}</span>
                <span>{t(`guard.${each.guard}`)}</span>
                <span>{each.by}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
