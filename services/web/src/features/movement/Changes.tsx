import { useTranslation } from 'react-i18next';
import classes from './Movement.module.css';
import type { Change } from './rules';

/** «7Б 28 → 27»: what becomes of the classes. */
export function Changes({ changes, none }: { changes: readonly Change[]; none?: string }) {
  const { t } = useTranslation('movement');
  if (changes.length === 0) return <span>{none}</span>;
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={change.id}>{t('change', { name: change.name, before: change.before, after: change.after })}</li>
      ))}
    </ul>
  );
}
