/**
 * A small table to type into (plans, bells, loads): arrows and Enter as in a spreadsheet, a block pasted from one is
 * spread over the cells. Not for the journal: that has a grid of its own (style-web §2).
 */
import { Button, Text } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EntryTable.module.css';
import { fromTsv } from './clipboard';
import { moved, spread } from './entry';

export interface EntryColumn<Row> {
  id: string;
  header: string;
  /** The text in the cell. */
  value: (row: Row) => string;
  /** The row after typing; null when this is no value for the cell. Absent: the column is only read. */
  change?: (row: Row, typed: string) => Row | null;
  align?: 'left' | 'right';
  width?: string;
}

interface Props<Row> {
  caption: string;
  columns: readonly EntryColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, place: number) => string;
  rowLabel: (row: Row, place: number) => string;
  onChange: (rows: Row[]) => void;
  /** Rows may be added; a pasted block may then be longer than the table. */
  blank?: () => Row;
  /** Faults by cell: `${row}.${column id}`. */
  faults?: Readonly<Record<string, string>>;
  foot?: ReactNode;
}

export function EntryTable<Row>({ caption, columns, rows, rowKey, rowLabel, onChange, blank, faults = {}, foot }: Props<Row>) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [typed, setTyped] = useState<{ at: string; text: string } | null>(null);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const cell = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}.${column}"]`);
  const write = (changes: readonly { row: number; column: number; text: string }[]) => {
    const next = [...rows];
    const wrong = new Set<string>();
    for (const { row, column, text } of changes) {
      while (blank && next.length <= row) next.push(blank());
      const before = next[row];
      const after = before === undefined ? null : (columns[column]?.change?.(before, text) ?? null);
      if (after === null) wrong.add(`${row}.${column}`);
      else next[row] = after;
    }
    setRefused(wrong);
    onChange(next);
  };
  const settle = (row: number, column: number) => {
    if (typed?.at !== `${row}.${column}`) return;
    write([{ row, column, text: typed.text }]);
    setTyped(null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    if (event.key === 'Escape') {
      setTyped(null);
      return;
    }
    const to = moved({ row, column }, event.key, rows.length, columns.length);
    if (!to && event.key === 'Enter') {
      // the last row: what was typed is taken, a form around the table is not sent; the owner may have added a row
      event.preventDefault();
      settle(row, column);
      requestAnimationFrame(() => cell(row + 1, 0)?.focus());
    }
    if (!to) return;
    event.preventDefault();
    settle(row, column);
    const next = cell(to.row, to.column);
    next?.focus();
    next?.select();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const block = fromTsv(event.clipboardData.getData('text/plain'));
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    setTyped(null);
    write(spread(block, { row, column }, rows.length, columns.length, blank !== undefined));
  };
  return (
    <div className={classes.scroll}>
      <table className={classes.table} ref={table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align} style={{ width: column.width }}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={rowKey(row, down)}>
              {columns.map((column, right) => {
                const at = `${down}.${right}`;
                const fault = faults[`${down}.${column.id}`];
                const wrong = fault !== undefined || refused.has(at);
                return (
                  <td key={column.id} data-align={column.align} data-wrong={wrong || undefined} title={fault}>
                    {column.change ? (
                      <input
                        data-cell={at}
                        aria-label={t('entry.row', { row: rowLabel(row, down), column: column.header })}
                        aria-invalid={wrong || undefined}
                        value={typed?.at === at ? typed.text : column.value(row)}
                        onChange={(event) => setTyped({ at, text: event.currentTarget.value })}
                        onFocus={(event) => event.currentTarget.select()}
                        onBlur={() => settle(down, right)}
                        onKeyDown={(event) => press(event, down, right)}
                        onPaste={(event) => paste(event, down, right)}
                      />
                    ) : (
                      <span className={classes.read}>{column.value(row)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
      <div className={classes.under}>
        {blank && (
          <Button variant="subtle" size="xs" onClick={() => onChange([...rows, blank()])}>
            {t('entry.add')}
          </Button>
        )}
        <Text size="xs" c={refused.size > 0 ? 'red' : 'dimmed'} role="status">
          {refused.size > 0 ? t('entry.pasted-wrong', { count: refused.size }) : t('entry.paste-hint')}
        </Text>
      </div>
    </div>
  );
}
