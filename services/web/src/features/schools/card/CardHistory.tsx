import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../session/react';
import { dayOf, formatDay, formatInstant } from '../../../text/format';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { Sheet } from '../../../ui/Sheet';
import { done } from '../../../ui/toast';
import classes from './Card.module.css';
import { type SeenCard, history, useSave } from './queries';
import { type Field, type Say, type Value, type Values, inWords } from './rules';

interface Props {
  seen: SeenCard;
  values: Values;
  fields: readonly Field[];
  onClose: () => void;
}

/** Who changed what, old to new, from which day; an earlier value is given back by one press. */
export function CardHistory({ seen, values, fields, onClose }: Props) {
  const { t } = useTranslation('schools');
  const { t: common } = useTranslation();
  const place = usePlace();
  const save = useSave();
  const { data, error } = useQuery(history(place, seen.card.id));
  const say = t as unknown as Say;
  const roleOf = (role: string) => common(`role.${role}` as 'role.director');
  const back = (field: Field, old: Value) =>
    save.mutate({ pair: seen.pair, id: seen.card.id, version: seen.card.version, values: { [field.code]: old ?? null }, from: null }, {
      onSuccess: () => done(t('card-back-done', { field: field.title })),
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={t('history')} size={760}>
      <ProblemAlert problem={error ?? save.error} />
      {!data && !error && <Skeleton height={120} />}
      {data?.length === 0 && <Text c="dimmed">{t('history-none')}</Text>}
      <ul className={classes.rows}>
        {data?.map((each) => {
          const field = fields.find((one) => one.code === each.field);
          if (!field) return null;
          const words = (value: unknown) => inWords(field, value as Value, say) || t('history-empty');
          const same = words(values[field.code]) === words(each.old);
          return (
            <li key={each.id}>
              <div className={classes.change}>
                <strong>{field.title}</strong>
                <span className={classes.lines} data-long={`${words(each.old)}${words(each.new)}`.includes('\n') || undefined}><del>{words(each.old)}</del> <ins>{`→ ${words(each.new)}`}</ins></span>
                <Text size="sm" c="dimmed">
                  {[formatInstant(each.at, place.zone), each.by ?? roleOf(each.role), each.from_on !== dayOf(each.at, place.zone) && t('since', { day: formatDay(each.from_on) })].filter(Boolean).join(' · ')}
                </Text>
              </div>
              {seen.card.may_write && !same && !(field.needed && !each.old) && (
                <Button size="compact-sm" variant="subtle" loading={save.isPending} aria-label={t('card-back-of', { field: field.title })} onClick={() => back(field, each.old as Value)}>{t('card-back')}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
