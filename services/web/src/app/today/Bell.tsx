import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace, useSession } from '../../session/react';
import { Icon } from '../../ui/Icon';
import { OpensMenu } from '../OpensMenu';
import classes from '../Shell.module.css';
import { useToday } from './useToday';

const NewsMenu = lazy(() => import('./NewsMenu'));

/** News of this place; the number counts what came since the bell was last opened. */
export default function Bell() {
  const { t } = useTranslation();
  const place = usePlace();
  const { me } = useSession();
  const { news } = useToday(place);
  const mark = `bell ${me?.person_id} ${place.slug}`;
  const [seen, setSeen] = useState(() => new Set((localStorage.getItem(mark) ?? '').split(' ')));
  const fresh = news.filter((item) => !seen.has(item.id)).length;
  const open = () => {
    const ids = news.map((item) => item.id);
    localStorage.setItem(mark, ids.slice(0, 200).join(' '));
    setSeen(new Set(ids));
  };
  const label = fresh > 0 ? t('shell.news-count', { count: fresh }) : t('shell.news');
  return (
    <OpensMenu className={classes.round} aria-label={label} onClick={open} menu={(button) => <NewsMenu news={news} button={button} />}>
      <Icon name="bell" />
      {fresh > 0 && <span className={classes.badge}>{fresh}</span>}
    </OpensMenu>
  );
}
