import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';
import type { View } from './queries';
import { rowsOf } from './rules';

/** What appears, changes, is there already, by kind; or appeared and changed. */
export function Counts({ view, written }: { view: View; written?: boolean }) {
  const { t } = useTranslation('imports');
  return (
    <table className={classes.sums}>
      <caption className="visually-hidden">{t(written ? 'written' : 'counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('noun')}</th>
          <th scope="col" data-right>{t(written ? 'was-created' : 'created')}</th>
          <th scope="col" data-right>{t(written ? 'was-changed' : 'changed')}</th>
          <th scope="col" data-right>{t(written ? 'was-same' : 'same')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(view).map((row) => (
          <tr key={row.noun}>
            <td>{t(`nouns.${row.noun}`)}</td>
            <td data-right>{row.created}</td>
            <td data-right>{row.changed}</td>
            <td data-right>{row.same}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
