import { useTranslation } from 'react-i18next';
import classes from '../Journal.module.css';

interface Filled {
  topic: boolean;
  attendance: boolean;
  marks: boolean;
  homework: boolean;
}

/** Four dots: topic, attendance, marks, homework; read out as what is missing. */
export function Dots(filled: Filled) {
  const { t } = useTranslation('journal');
  const parts = ['topic', 'attendance', 'marks', 'homework'] as const;
  const missing = parts.filter((part) => !filled[part]).map((part) => t(`part.${part}`));
  const label = missing.length === 0 ? t('all-filled') : t('not-filled', { what: missing.join(', ') });
  return (
    <span className={classes.dots} role="img" aria-label={label} title={label}>
      {parts.map((part) => (filled[part] ? '●' : '○')).join('')}
    </span>
  );
}
