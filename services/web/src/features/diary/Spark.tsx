import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../text/format';
import classes from './Diary.module.css';

const [WIDE, HIGH, EDGE] = [96, 28, 3];

/** How the mean went, in a hundred pixels: marks from 2 to 5, the last point marked. No library for one line. */
export function Spark({ means }: { means: readonly number[] }) {
  const { t } = useTranslation('diary');
  if (means.length < 2) return null;
  const x = (place: number) => EDGE + (place * (WIDE - 2 * EDGE)) / (means.length - 1);
  const y = (mean: number) => HIGH - EDGE - ((Math.min(5, Math.max(2, mean)) - 2) / 3) * (HIGH - 2 * EDGE);
  const [first = 0, last = 0] = [means[0], means.at(-1)];
  return (
    <svg
      className={classes.spark}
      width={WIDE}
      height={HIGH}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={t('course', { from: formatNumber(first, 2), until: formatNumber(last, 2) })}
    >
      <line x1={0} x2={WIDE} y1={y(4)} y2={y(4)} />
      <polyline points={means.map((mean, place) => `${x(place)},${y(mean)}`).join(' ')} />
      <circle cx={x(means.length - 1)} cy={y(last)} r={3} />
    </svg>
  );
}
