import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import classes from './Classes.module.css';
import type { SchoolClass } from './queries';
import { byParallel, together } from './rules';

/** Parallels one under another, a card per class: size, who leads it, room, shift, profile (4.12). */
export function Parallels({ rows }: { rows: readonly SchoolClass[] }) {
  const { t } = useTranslation('classes');
  const place = usePlace();
  return (
    <div className={classes.parallels}>
      {byParallel(rows).map(([grade, all]) => (
        <section key={grade}>
          <h2>{t('parallel', { grade, students: t('of-students', { count: all.reduce((sum, each) => sum + each.students, 0) }) })}</h2>
          <ul className={classes.cells}>
            {all.map((each) => {
              const joined = together(rows, each);
              return (
                <li key={each.id}>
                  <Link to={`/${place.slug}/classes/${each.id}` as string}>
                    <b>
                      <span>{each.name}</span>
                      <span>{t('of-students', { count: each.students })}</span>
                    </b>
                    <small>{each.teacher ?? t('no-teacher')}</small>
                    <small>{[each.room && t('room-is', { room: each.room }), t('shift-is', { shift: each.shift }), each.profile].filter(Boolean).join(' · ')}</small>
                    {joined.length > 0 && <small>{t('set-with', { names: joined.join(', ') })}</small>}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
