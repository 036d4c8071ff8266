import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import type { Column, TableSearch } from '../../ui/table';
import classes from './Figures.module.css';
import { useShown } from './Tiles';
import { INDICATORS, type Row, figure } from './rules';

interface Props {
  rows: readonly Row[];
  total: Row | undefined;
  caption: string;
  search: TableSearch;
  onSearch: (next: TableSearch) => void;
  onOpen: (row: Row) => void;
}

/** Schools by indicators, sorted by any; the numbers beside the bars for those who compare. */
export function SchoolTable({ rows, total, caption, search, onSearch, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const shown = useShown();
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('school'),
      value: (row) => String(row.name),
      cell: (row) => (
        <UnstyledButton className={classes.link} onClick={() => row !== total && onOpen(row)}>
          {String(row.name)}
        </UnstyledButton>
      ),
      phone: 'title',
    },
    ...INDICATORS.map(
      ({ key }): Column<Row> => ({
        id: key,
        header: t(`name.${key}`),
        value: (row) => figure(row, key),
        cell: (row) => shown(key, figure(row, key)),
        align: 'right',
        phone: key === 'progress' ? 'side' : 'none', // a tap shows the rest with names
      }),
    ),
    { id: 'agrees', header: t('agrees'), value: (row) => t(row.agrees === false ? 'no' : 'yes'), phone: 'none' },
  ];
  return (
    <div className={classes.table}>
      <List name="figures" caption={caption} columns={columns} rows={rows} rowKey={(row) => String(row.segment)} search={search} onSearch={onSearch} filter={rows.length > 10} empty={null} />
    </div>
  );
}
