import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';
import { type View, loadRowsOf, rowsOf } from './rules';

interface Props {
  view: View;
  /** A teaching load, not lists of people. */
  load?: boolean;
  written?: boolean;
}

/** What appears, changes, is there already, by kind; or appeared and changed. */
export function Counts({ view, load, written }: Props) {
  const { t } = useTranslation('imports');
  const rows = load
    ? loadRowsOf(view).map((row) => ({ ...row, title: t(`load-nouns.${row.noun}`) }))
    : rowsOf(view).map((row) => ({ ...row, title: t(`nouns.${row.noun}`) }));
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
        {rows.map((row) => (
          <tr key={row.noun}>
            <td>{row.title}</td>
            <td data-right>{row.created}</td>
            <td data-right>{row.changed}</td>
            <td data-right>{row.same}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
