import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../text/format';
import classes from './Reports.module.css';
import { type Sheet, drawn } from './rules';

const [HIGH, TOP, FOOT, LEFT] = [190, 12, 56, 64];
const [BAR, GAP] = [24, 16];

/** Bars drawn by hand: told apart by lightness and hatching, each with its number; the table below says the same. */
export function Chart({ chart }: { chart: Sheet['chart'] }) {
  const { t } = useTranslation('reports');
  const found = drawn(chart);
  if (!found) return null;
  const { series, categories, top, bars, unit } = found;
  const group = BAR * series.length + GAP;
  const wide = LEFT + categories.length * Math.max(group, 58) + 8;
  const step = Math.max(group, 58);
  const y = (value: number) => TOP + HIGH - (Math.min(value, top) / top) * HIGH;
  const lines = [0, 0.25, 0.5, 0.75, 1].map((part) => part * top);
  return (
    <figure className={classes.chart}>
      <figcaption>
        {found.title}
        <span className={classes.legend}>
          {series.map((name, place) => (
            <span key={name}>
              <i data-series={place} />
              {name}
            </span>
          ))}
        </span>
      </figcaption>
      <div className={classes.scroll}>
        <svg width={wide} height={TOP + HIGH + FOOT} viewBox={`0 0 ${wide} ${TOP + HIGH + FOOT}`} role="img" aria-label={t('chart', { title: found.title })}>
          {lines.map((value) => (
            <g key={value}>
              <line x1={LEFT} x2={wide} y1={y(value)} y2={y(value)} className={classes.grid} />
              <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" className={classes.axis}>
                {formatNumber(value)}
              </text>
            </g>
          ))}
          {categories.map((category, place) => (
            <g key={category} transform={`translate(${LEFT + place * step + (step - BAR * series.length) / 2} 0)`}>
              {series.map((name, each) => {
                const bar = bars.find((one) => one.category === category && one.series === name);
                if (!bar) return null;
                return (
                  <g key={name}>
                    <rect x={each * BAR + 1} y={y(bar.value)} width={BAR - 2} height={TOP + HIGH - y(bar.value)} rx={2} data-series={each}>
                      <title>{`${category}, ${name}: ${formatNumber(bar.value, unit === '%' ? 1 : 0)}`}</title>
                    </rect>
                    <text x={each * BAR + BAR / 2} y={y(bar.value) - 3} textAnchor="middle" className={classes.value}>
                      {formatNumber(bar.value)}
                    </text>
                  </g>
                );
              })}
              <text transform={`translate(${(BAR * series.length) / 2} ${TOP + HIGH + 14}) rotate(-20)`} textAnchor="end" className={classes.axis}>
                {category.length > 16 ? `${category.slice(0, 15)}…` : category}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}
