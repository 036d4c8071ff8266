import { useTranslation } from 'react-i18next';
import { Card } from './Card';
import classes from './Timetable.module.css';
import { type Entry, type View, weekdayOf, weekdaysOf } from './rules';

interface Props {
  entries: readonly Entry[];
  view: View;
  bells: readonly { number: number; starts: string }[];
  now: string;
}

/** On the phone: day under day, today marked; to look at only. */
export function WeekDays({ entries, view, bells, now }: Props) {
  const { t } = useTranslation('timetable');
  return (
    <div className={classes.days}>
      {weekdaysOf(entries).map((day) => {
        const here = entries.filter((entry) => entry.weekday === day).sort((a, b) => a.number - b.number);
        return (
          <section key={day} aria-label={t(`day.${day as 1}`)} data-today={weekdayOf(now) === day || undefined}>
            <h2>{t(`day.${day as 1}`)}</h2>
            {here.length === 0 && <p className={classes.quiet}>{t('no-lessons')}</p>}
            <ol>
              {here.map((entry) => (
                <li key={entry.id}>
                  <span className={classes.number}>
                    {entry.number}
                    <small>{bells.find((bell) => bell.number === entry.number)?.starts}</small>
                  </span>
                  <Card entry={entry} view={view} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
