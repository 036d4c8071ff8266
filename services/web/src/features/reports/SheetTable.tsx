import { useMediaQuery } from '@mantine/hooks';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../text/format';
import { Icon } from '../../ui/Icon';
import { copyTable } from '../../ui/clipboard';
import { done } from '../../ui/toast';
import type { Picked } from './Figure';
import classes from './Reports.module.css';
import { type Column, type Row, type Table, madeOf } from './rules';

interface Props {
  table: Table;
  place: number;
  changed: ReadonlySet<string>;
  onPick: (picked: Picked) => void;
}
const DIGITS: Record<string, number> = { whole: 0, percent: 1, mean: 2 };

/** Rows, then totals; on the phone totals first and the table moves sideways inside its own box. */
export function SheetTable({ table, place, changed, onPick }: Props) {
  const { t } = useTranslation('reports');
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const words = (column: Column, value: Row[string] | undefined): string =>
    value === null || value === undefined
      ? ''
      : typeof value === 'number'
        ? formatNumber(value, DIGITS[column.kind] ?? 0)
        : typeof value === 'boolean'
          ? t(value ? 'yes' : 'no')
          : value;
  const copy = () => {
    const rows = [...table.rows, ...table.totals].map((row) => table.columns.map((column) => words(column, row[column.key])));
    void copyTable([table.columns.map((column) => column.title), ...rows]).then(() => done(t('copied')));
  };
  const named = table.columns.find((column) => column.kind === 'text')?.key;
  const line = (row: Row, number: number, total: boolean) => (
    <tr key={number} data-total={total || undefined}>
      {table.columns.map((column) => {
        const value = row[column.key];
        const shown = words(column, value);
        const open = typeof value === 'number' && column.key !== 'place' && madeOf(column.key, row);
        const label = `${String(row[named ?? ''] ?? '')}, ${column.title}: ${shown}`;
        return (
          <td key={column.key} data-kind={column.kind} data-fresh={changed.has(`${place} ${number} ${column.key}`) || undefined}>
            {open ? (
              <button type="button" className={classes.figure} aria-label={label} onClick={() => onPick({ table, column, row, shown })}>
                {shown}
              </button>
            ) : (
              shown
            )}
          </td>
        );
      })}
    </tr>
  );
  const rows = table.rows.map((row, number) => line(row, number, false));
  const totals = table.totals.map((row, number) => line(row, table.rows.length + number, true));
  if (table.rows.length === 0) return null;
  return (
    <section aria-label={table.title} className={classes.part}>
      <div className={classes.caption}>
        <h2>{table.title}</h2>
        <Button variant="subtle" size="xs" visibleFrom="xs" leftSection={<Icon name="copy" size={16} />} onClick={copy} data-no-print>
          {t('copy')}
        </Button>
      </div>
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={table.title}>
        <table className={classes.table} data-many={table.columns.length > 12 || undefined}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.key} scope="col" data-kind={column.kind}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          {phone && <tbody>{totals}</tbody>}
          <tbody>{rows}</tbody>
          {!phone && <tbody>{totals}</tbody>}
        </table>
      </div>
    </section>
  );
}
