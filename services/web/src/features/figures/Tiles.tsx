import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatNumber } from '../../text/format';
import { Sheet } from '../../ui/Sheet';
import classes from './Figures.module.css';
import { INDICATORS, type Indicator, type Row, figure } from './rules';

/** «93,6 %», «3,98», «1 093»; a dash where there is no figure. */
export function useShown(): (key: Indicator, value: number | null) => string {
  const { t } = useTranslation('figures');
  const kinds = new Map<Indicator, string>(INDICATORS.map((each) => [each.key, each.kind]));
  return (key, value) => {
    if (value === null) return t('none');
    const kind = kinds.get(key);
    if (kind === 'percent') return t('percent', { value: formatNumber(value, 1) });
    return kind === 'mean' ? formatNumber(value, 2) : formatCount(value);
  };
}

/** Eight figures of the whole; a tap says how each is counted. */
export function Tiles({ total }: { total: Row | undefined }) {
  const { t } = useTranslation('figures');
  const shown = useShown();
  const [open, setOpen] = useState<Indicator | null>(null);
  return (
    <>
      <div className={classes.tiles}>
        {INDICATORS.map(({ key }) => (
          <button key={key} type="button" className={classes.tile} onClick={() => setOpen(key)}>
            <span>{t(`name.${key}`)}</span>
            <b>{shown(key, figure(total, key))}</b>
          </button>
        ))}
      </div>
      <Sheet opened={open !== null} onClose={() => setOpen(null)} title={open ? t(`name.${open}`) : ''} size={440}>
        {open && (
          <div className={classes.meaning}>
            <b>{shown(open, figure(total, open))}</b>
            <p>{t(`meaning.${open}`)}</p>
            <p>{t('no-persons')}</p>
          </div>
        )}
      </Sheet>
    </>
  );
}
