import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';
import type { View } from './queries';
import { rowsOf } from './rules';

/** What appears, changes, is there already, by kind. */
export function Counts({ view }: { view: View }) {
  const { t } = useTranslation('imports');
  return (
    <table className={classes.sums}>
      <caption className="visually-hidden">{t('counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('noun')}</th>
          <th scope="col" data-right>{t('created')}</th>
          <th scope="col" data-right>{t('changed')}</th>
          <th scope="col" data-right>{t('same')}</th>
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
