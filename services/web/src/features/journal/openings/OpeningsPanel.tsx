import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Place, pairFor } from '../../../session/places';
import { usePlace } from '../../../session/react';
import { addDays, dayOf, daysAhead, formatDayMonth, formatInstant, formatTime, today } from '../../../text/format';
import { loadTexts } from '../../../text/i18n';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { done } from '../../../ui/toast';
import { CORRECT } from '../queries';
import classes from './Openings.module.css';
import { type Request, openings, useDecision } from './queries';

await loadTexts('journal');

/** «Просят открыть журнал: 2», decided in the row with one press; a wrong press is taken back by «Отменить» (4.38, X12). */
export default function OpeningsPanel() {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const pair = pairFor(place, CORRECT, { prefer: ['deputy-head'] }) ?? '';
  const { data } = useQuery({ ...openings(pair, 'waiting'), refetchInterval: 30_000 });
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="openings">
      <h2 id="openings" className={classes.title}>{t('opening.many', { count: data.length })}</h2>
      <ul className={classes.list}>
        {data.map((request) => (
          <Row key={request.id} place={place} pair={pair} request={request} />
        ))}
      </ul>
    </section>
  );
}

const DAYS = [3, 7] as const;

function Row({ place, pair, request }: { place: Place; pair: string; request: Request }) {
  const { t } = useTranslation('journal');
  const decision = useDecision(pair, (decided, back) => {
    if (decided.state === 'open' && decided.until_at) {
      const until = t('opening.at', { day: formatDayMonth(dayOf(decided.until_at, place.zone)), time: formatTime(decided.until_at, place.zone) });
      done(t('opening.granted', { name: decided.teacher, until }), back);
    } else if (decided.state === 'refused') done(t('opening.said-no', { name: decided.teacher }));
  });
  const { id, group_name, held_on, number, lesson_id } = request;
  const what = held_on ? t('opening.row-lesson', { group: group_name, day: formatDayMonth(held_on), number }) : t('opening.row-group', { group: group_name });
  const to = lesson_id ? `/${place.slug}/lessons/${lesson_id}` : `/${place.slug}/journal/${request.group_id}`;
  return (
    <li className={classes.row}>
      <Link to={to} search={(lesson_id ? { year: request.school_year } : {}) as never} className={classes.words}>
        <strong>{request.teacher}</strong> {what}
        <small>{t('opening.why', { reason: request.reason, at: formatInstant(request.asked_at, place.zone) })}</small>
      </Link>
      <span className={classes.acts}>
        <Button size="xs" loading={decision.isPending} onClick={() => decision.mutate({ id, grant: null })}>{t('opening.day')}</Button>
        <Menu>
          <Menu.Target>
            <Button size="xs" variant="default" disabled={decision.isPending}>{t('opening.until')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {DAYS.map((days) => (
              <Menu.Item key={days} onClick={() => decision.mutate({ id, grant: daysAhead(days) })}>
                {t('opening.until-day', { day: formatDayMonth(addDays(today(place.zone), days)) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button size="xs" variant="subtle" disabled={decision.isPending} onClick={() => decision.mutate({ id, refuse: true })}>{t('opening.no')}</Button>
      </span>
      <ProblemAlert problem={decision.error} />
    </li>
  );
}
