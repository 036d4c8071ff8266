import { useTranslation } from 'react-i18next';
import classes from './Figures.module.css';
import { useShown } from './Tiles';
import { type Indicator, type Row, figure, ranked } from './rules';

interface Props {
  rows: readonly Row[];
  total: Row | undefined;
  by: Indicator;
  onOpen: (row: Row) => void;
}
const MOST = 30;

/** A bar per school with its number, the whole as a line across; each bar leads to the school. */
export function Bars({ rows, total, by, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const shown = useShown();
  const whole = figure(total, by);
  const percent = by === 'progress' || by === 'quality' || by === 'sou';
  const top = percent ? 100 : by === 'mean' ? 5 : Math.max(1, ...rows.map((row) => figure(row, by) ?? 0));
  const line = whole !== null && by !== 'end' ? `${(whole / top) * 100}%` : null;
  return (
    <ul className={classes.bars}>
      {ranked(rows, by)
        .slice(0, MOST)
        .map((row) => {
          const value = figure(row, by);
          return (
            <li key={String(row.segment)}>
              <button type="button" onClick={() => onOpen(row)}>
                <span className={classes.school}>{String(row.name)}</span>
                <span className={classes.track} aria-hidden>
                  {value !== null && <i style={{ width: `${(value / top) * 100}%` }} />}
                  {line && <em style={{ left: line }} />}
                </span>
                <span className={classes.number}>{value === null ? t('no-marks') : shown(by, value)}</span>
              </button>
            </li>
          );
        })}
    </ul>
  );
}
