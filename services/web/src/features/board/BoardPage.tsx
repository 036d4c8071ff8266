import { Badge } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { dayOf, formatDay } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import classes from './Board.module.css';
import { WRITE, board } from './queries';
import { fresh, owes } from './rules';

/** The board of all one's hats here (4.54). */
export default function BoardPage() {
  const { t } = useTranslation('board');
  const place = usePlace();
  const { data: seen } = useSuspenseQuery(board(place));
  const able = may(place, WRITE);
  const at = `/${place.slug}/board`;
  return (
    <PageFrame
      title={t('title')}
      width="reading"
      help={[t('help-1'), t('help-2')]}
      tabs={able ? [{ label: t('all'), to: at }, { label: t('managed'), to: `${at}/managed` }] : []}
      actions={able && <LinkButton to={`${at}/new`}>{t('new')}</LinkButton>}
    >
      {seen.length === 0 && <Empty text={t('empty')} />}
      <ul className={classes.board}>
        {seen.map(({ item }) => (
          <li key={item.id}>
            <Link
              to="/$place/board/$announcementId"
              params={{ place: place.slug, announcementId: item.id }}
              className={classes.item}
              data-fresh={fresh(item) || undefined}
            >
              <span className={classes.heading}>
                {item.pinned && <Icon name="pin" size={16} />}
                {item.title}
                {item.pinned && <span className="visually-hidden">{t('pinned')}</span>}
              </span>
              <span className={classes.body}>{item.body.replaceAll('*', '').replaceAll(/\s+/g, ' ')}</span>
              <span className={classes.foot}>
                {t('from', { author: item.author_name, school: item.segment_name, day: formatDay(dayOf(item.posted_at, place.zone)) })}
                {owes(item) && !item.mine ? (
                  <Badge color="orange" variant="light">
                    {t('to-confirm')}
                  </Badge>
                ) : (
                  fresh(item) && <Badge variant="light">{t('fresh')}</Badge>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
