/** The two shapes of a list's rows: a table, and two-line cards on the phone. */
import { Checkbox, UnstyledButton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, RowBox } from './DataTable';
import classes from './DataTable.module.css';
import { Icon } from './Icon';
import { type Column, type TableSearch, nextSort, text } from './table';

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowLink?: (row: Row) => string;
  search: TableSearch;
  onSearch: (next: TableSearch) => void;
  choice: Choice | undefined;
}

const shown = <Row,>(column: Column<Row>, row: Row) => column.cell?.(row) ?? text(column.value(row));
/** On the phone a bare number says nothing without the column's name. */
const labelled = <Row,>(column: Column<Row>, row: Row) =>
  typeof column.value(row) === 'number' && !column.cell ? `${column.header}: ${text(column.value(row))}` : shown(column, row);
const nameOf = <Row,>(columns: readonly Column<Row>[], row: Row): string =>
  text((columns.find((column) => column.phone === 'title') ?? columns[0])?.value(row) ?? '');

/** Up and down move between the rows' links. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const here = links.indexOf(document.activeElement as HTMLElement);
  if (here < 0) return;
  event.preventDefault();
  links[here + step]?.focus();
}

export function Rows<Row>({
  caption, columns, rows, rowKey, rowLink, search, onSearch, choice, all, setChosen,
}: Props<Row> & { all: readonly Row[]; setChosen: (keys: ReadonlySet<string>) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (event: MouseEvent<HTMLElement>, row: Row) => {
    const target = event.target as HTMLElement;
    if (!rowLink || target.closest('a, button, input, label') || getSelection()?.isCollapsed === false) return;
    void navigate({ to: rowLink(row) });
  };
  const every = all.length > 0 && all.every((row) => choice?.chosen.has(rowKey(row)));
  return (
    <div className={classes.scroll}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows between the links within */}
      <table className={classes.table} onKeyDown={walk}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {choice && (
              <th className={classes.box}>
                <Checkbox
                  aria-label={t('table.choose-all')}
                  checked={every}
                  indeterminate={!every && choice.chosen.size > 0}
                  onChange={() => setChosen(new Set(every ? [] : all.map(rowKey)))}
                />
              </th>
            )}
            {columns.map((column) => {
              const sorted = search.sort === column.id ? 'ascending' : search.sort === `-${column.id}` ? 'descending' : 'none';
              return (
                <th key={column.id} scope="col" data-align={column.align} aria-sort={column.fixed ? undefined : sorted} style={{ width: column.width }}>
                  {column.fixed ? (
                    column.header
                  ) : (
                    <UnstyledButton
                      className={classes.sort}
                      onClick={() => onSearch({ ...search, sort: nextSort(search.sort, column.id), page: undefined })}
                    >
                      {column.header}
                      <span className={classes.arrow} data-sorted={sorted}>
                        <Icon name={sorted === 'ascending' ? 'up' : 'chevronDown'} size={14} />
                      </span>
                    </UnstyledButton>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                data-chosen={choice?.chosen.has(key) || undefined}
                data-link={rowLink ? true : undefined}
                onClick={(event) => open(event, row)}
              >
                {choice && (
                  <td className={classes.box}>
                    <RowBox choice={choice} id={key} label={nameOf(columns, row)} />
                  </td>
                )}
                {columns.map((column, place) => (
                  <td key={column.id} data-align={column.align}>
                    {place === 0 && rowLink ? (
                      <Link to={rowLink(row)} className={classes.link} data-row-link>
                        {shown(column, row)}
                      </Link>
                    ) : (
                      shown(column, row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export function Cards<Row>({ columns, rows, rowKey, rowLink, choice }: Props<Row>) {
  const title = columns.find((column) => column.phone === 'title') ?? columns[0];
  const side = columns.find((column) => column.phone === 'side');
  const lines = columns.filter((column) => column !== title && column !== side && column.phone !== 'none');
  return (
    <ul className={classes.cards}>
      {rows.map((row) => {
        const key = rowKey(row);
        const second = lines.filter((column) => text(column.value(row)) !== '' || column.cell);
        const body = (
          <>
            <span className={classes.first}>
              <span>{title && shown(title, row)}</span>
              {side && <span className={classes.side}>{shown(side, row)}</span>}
            </span>
            <span className={classes.second}>
              {second.map((column) => (
                <span key={column.id}>{labelled(column, row)}</span>
              ))}
            </span>
          </>
        );
        return (
          <li key={key}>
            {choice && <RowBox choice={choice} id={key} label={nameOf(columns, row)} />}
            {rowLink ? (
              <Link to={rowLink(row)} className={classes.card} data-row-link>
                {body}
              </Link>
            ) : (
              <div className={classes.card}>{body}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
