import { Badge, Skeleton, Title, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import type { TodayItem } from '../../session/slots';
import { formatDayLong, today } from '../../text/format';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Problem } from '../../api/problem';
import classes from './TodayPage.module.css';
import { panelsOf } from './panels';
import { useToday } from './useToday';

const MOST = 7;

/** What waits for this person here: three zones, filled from facts alone (screens.md §3). */
export default function TodayPage() {
  const { t } = useTranslation();
  const place = usePlace();
  const items = useToday(place);
  return (
    <PageFrame
      key={place.slug}
      title={formatDayLong(today(place.zone))}
      width="reading"
      help={[t('today.help-1'), t('today.help-2')]}
    >
      <div className={classes.zones}>
        {items.partly && <ProblemAlert problem={new Problem('unavailable', 503)} onRetry={items.again} />}
        {/* Together: the zones begin below panels that have their height. */}
        <Suspense fallback={<Waiting />}>
          {panelsOf(place).map(({ id, Panel }) => (
            <Panel key={id} />
          ))}
          {items.now.length > 0 && <Zone name="now" items={items.now.slice(0, 1)} />}
          {items.loading && items.todo.length === 0 ? (
            <Waiting />
          ) : (
            <Zone name="todo" items={items.todo} empty={t('today.all-done')} />
          )}
          {!items.loading && <Zone name="news" items={items.news} empty={t('today.no-news')} />}
        </Suspense>
      </div>
    </PageFrame>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={22} width={160} mb="sm" />
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} height={48} mb={6} />
      ))}
    </div>
  );
}

interface Props {
  name: 'now' | 'todo' | 'news';
  items: readonly TodayItem[];
  empty?: string;
}

function Zone({ name, items, empty }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, MOST);
  const id = `zone-${name}`;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} className={classes.zone}>
        {t(`today.${name}`)}
        {name === 'todo' && items.length > 0 && (
          <Badge variant="light" size="lg">
            {items.length}
          </Badge>
        )}
      </Title>
      {items.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <ul className={classes.list} data-zone={name}>
          {shown.map((item) => (
            <li key={item.id}>
              <Link to={item.to} search={item.search ?? {}} className={classes.item}>
                <span className={classes.words}>
                  <span className={classes.what}>{item.title}</span>
                  {item.object && <span>{item.object}</span>}
                </span>
                {item.term && (
                  <span className={classes.term} data-urgency={item.urgency}>
                    {item.term}
                  </span>
                )}
                <Icon name="chevronRight" size={18} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {items.length > shown.length && (
        <UnstyledButton className={classes.more} onClick={() => setAll(true)}>
          {t('today.more', { count: items.length - shown.length })}
        </UnstyledButton>
      )}
    </section>
  );
}
