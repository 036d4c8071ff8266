import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import classes from './Reports.module.css';

/** «обновлено 20 с назад», counting; and up to which change the figures know. */
export function Freshness({ at, factsAt, failed }: { at: number; factsAt: string | null; failed: boolean }) {
  const { t } = useTranslation('reports');
  const place = usePlace();
  const [now, setNow] = useState(at);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  const words = seconds < 60 ? t('fresh-seconds', { count: seconds }) : t('fresh-minutes', { count: Math.floor(seconds / 60) });
  return (
    <p className={classes.fresh} data-failed={failed || undefined}>
      {failed ? t('fresh-failed', { words }) : words}
      {factsAt && ` · ${t('facts', { at: formatInstant(factsAt, place.zone) })}`}
    </p>
  );
}
