/** The table of a page that may be taken away: files, paper, and the columns of «Мой вид» on the screen too. */
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../session/react';
import { DataTable } from '../ui/DataTable';
import { type Column, arranged, copied } from '../ui/table';
import { ListTools } from './ListTools';
import { type Cell, type ServiceList, type Source, sourceOf } from './source';
import { templates } from './templates';
import { viewed } from './view';

type Table<Row> = ComponentProps<typeof DataTable<Row>>;
interface Props<Row> extends Omit<Table<Row>, 'tools'> {
  /** What it is called on paper; the caption unless told. */
  title?: string;
  /** The filter in words. */
  note?: string;
  /** Its own file by the service: needed where the screen has not all rows, or the file more columns than it. */
  file?: Omit<ServiceList, 'title' | 'note' | 'find' | 'sort'>;
  /** The name of its templates where there is no such file. */
  name: string;
}

export function List<Row>({ title, note, file, name, ...table }: Props<Row>) {
  const place = usePlace();
  const { t } = useTranslation();
  const { columns, rows, search, filter, caption } = table;
  const told = title ?? caption;
  const taken = columns.filter((column) => !(column.fixed && column.cell && rows.every((row) => column.value(row) === null)));
  const source: Source = file
    ? { ...file, title: told, note, find: filter ? search.q : undefined, sort: search.sort }
    : {
        screen: name, title: told, note, pair: place.hats[0]?.pair ?? '',
        columns: taken.map((column) => ({ id: column.id, title: column.header, number: rows.length > 0 && rows.every((row) => isFigure(column, row)) })),
        rows: () => arranged(rows, columns, search).map((row) => taken.map((column) => cellOf(column, row))),
      }; // prettier-ignore
  const { data } = useQuery(templates(place, sourceOf(source)));
  const mine = data?.find((each) => !each.shared && each.title === t('lists.mine'));
  return <DataTable {...table} columns={mine ? viewed(columns, mine.columns) : columns} tools={<ListTools source={source} />} />;
}

const isFigure = <Row,>(column: Column<Row>, row: Row): boolean => !column.cell && ['number', 'object'].includes(typeof column.value(row)) && column.align === 'right';
const cellOf = <Row,>(column: Column<Row>, row: Row): Cell => (isFigure(column, row) ? column.value(row) : copied(column, row));
