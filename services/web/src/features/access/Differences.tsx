import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';
import { List } from '../../lists/List';
import type { Column } from '../../ui/table';
import { useTitles } from './useTitles';

/** Cells in which two versions differ, in words. */
export function Differences({ comparison }: { comparison: Identity['Comparison'] }) {
  const { t } = useTranslation('access');
  const titles = useTitles();
  type Row = Identity['Difference'];
  const said = (value: boolean | null, row: Row) => (value === null ? t('as-above-is', { state: t(row.inherited ? 'yes' : 'no') }) : t(value ? 'yes' : 'no'));
  const columns: Column<Row>[] = [
    { id: 'right', header: t('right'), value: (row) => row.name, fixed: true, phone: 'title' },
    { id: 'role', header: t('role'), value: (row) => titles(row.role), fixed: true },
    { id: 'before', header: t('was'), value: (row) => said(row.before, row), fixed: true },
    { id: 'after', header: t('became'), value: (row) => said(row.after, row), fixed: true },
  ];
  return (
    <List name="rights-differences"
      caption={t('compare')}
      columns={columns}
      rows={comparison.differences}
      rowKey={(row) => `${row.role} ${row.right}`}
      search={{}}
      onSearch={() => undefined}
      empty={<Text c="dimmed">{t('no-differences')}</Text>}
    />
  );
}
