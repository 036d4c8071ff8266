import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../api/schemas';
import { may } from '../../../session/places';
import { usePlace } from '../../../session/react';
import { formatDay, fullName } from '../../../text/format';
import { Empty } from '../../../ui/Empty';
import { LinkButton } from '../../../ui/PageFrame';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import classes from './Card.module.css';
import { responsible } from './queries';

const LEADERS: readonly Role[] = [
  'director', 'deputy-head', 'coordinator', 'network-admin', 'secretary', 'hr-specialist', 'department-head', 'department-specialist', 'rco-operator', 'region-operator',
]; // prettier-ignore

/** Who answers for the organisation today: from the appointments, nothing is typed twice. */
export function Responsible({ segment }: { segment: string }) {
  const { t } = useTranslation('schools');
  const { t: common } = useTranslation();
  const place = usePlace();
  const { data, error } = useQuery(responsible(place, segment));
  if (error) return <ProblemAlert problem={error} />;
  if (!data) return <Skeleton height={160} />;
  const rank = (role: string) => LEADERS.indexOf(role as Role);
  const rows = data.filter((each) => rank(each.role) >= 0).toSorted((a, b) => rank(a.role) - rank(b.role));
  const to = may(place, 'identity:appointment:write') && segment === place.segment ? `/${place.slug}/appointments` : null;
  return (
    <>
      {rows.length === 0 ? <Empty text={t('people-none')} /> : <Text c="dimmed" mb="sm">{t('people-note')}</Text>}
      <ul className={classes.rows}>
        {rows.map((each) => (
          <li key={each.appointment_id}>
            <div className={classes.change}>
              <strong>{fullName(each)}</strong>
              <Text size="sm" c="dimmed">
                {[common(`role.${each.role}` as 'role.director'), each.order_number && each.order_on && t('people-order', { number: each.order_number, day: formatDay(each.order_on) }), t('since', { day: formatDay(each.from_on) })].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {to && <Text component="div" mt="md"><LinkButton variant="default" to={to}>{t('people-change')}</LinkButton></Text>}
    </>
  );
}
