import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../text/format';
import { Sheet as Panel } from '../../ui/Sheet';
import classes from './Reports.module.css';
import { type Column, type Row, type Sheet, type Table, behind, madeOf } from './rules';

export interface Picked {
  table: Table;
  column: Column;
  row: Row;
  shown: string;
}

/** «Из чего сложилось»: the formula with this row's numbers, and who stands behind it where the report names people. */
export function Figure({ picked, sheet, onClose }: { picked: Picked | null; sheet: Sheet; onClose: () => void }) {
  return (
    <Panel opened={picked !== null} onClose={onClose} title={picked?.column.title ?? ''} size={480}>
      {picked && <Made picked={picked} sheet={sheet} />}
    </Panel>
  );
}

function Made({ picked, sheet }: { picked: Picked; sheet: Sheet }) {
  const { t } = useTranslation('reports');
  const { column, row, shown, table } = picked;
  const made = madeOf(column.key, row);
  const people = behind(sheet, column.key, row, (key) =>
    key === 'not_certified' ? t('value.not-certified') : key === 'exempt' ? t('value.exempt') : undefined,
  );
  const first = table.columns.find((each) => each.kind === 'text');
  const about = MEANING.find((key) => key === column.key);
  const values = Object.fromEntries(Object.entries(made?.values ?? {}).map(([key, value]) => [key, formatNumber(value)]));
  return (
    <div className={classes.made}>
      <p className={classes.big}>{shown}</p>
      <Text c="dimmed">{[first && String(row[first.key] ?? ''), table.title].filter(Boolean).join(' · ')}</Text>
      {made && made.formula !== 'plain' && made.formula !== 'mark' && (
        <>
          <h3>{t('made-of')}</h3>
          <Text>{t(`formula.${made.formula}`)}</Text>
          <p className={classes.sum}>{t(`sum.${made.formula}`, { ...values, words: made.words, result: shown })}</p>
        </>
      )}
      {about && <Text>{t(`meaning.${about}`)}</Text>}
      {people && people.length > 0 && (
        <>
          <h3>{t('who', { count: people.length })}</h3>
          <ul>
            {people.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {sheet.notes.length > 0 && (
        <details>
          <summary>{t('how')}</summary>
          <ul>
            {sheet.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
const MEANING = [
  'start', 'arrived', 'left', 'moved_in', 'moved_out', 'exempt', 'not_certified', 'excellent', 'good', 'one_three', 'failing', 'students',
] as const; // prettier-ignore
