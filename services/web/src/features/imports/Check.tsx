import { Badge, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column, TableSearch } from '../../ui/table';
import { Mending } from './Mending';
import { type Mends, cellOf, fixable, narrowed, sheetsOf, withFixes } from './rules';

type Remark = Registry['RemarkView'];
export interface CheckSearch extends TableSearch {
  only?: 'error' | 'warning';
  sheet?: string;
}
/** Cells may be put right here: the table is kept. */
export interface Mender {
  mends: Mends;
  onMends: (mends: Mends) => void;
  onCheck: () => void;
  onMarked: () => void;
  busy: boolean;
  problem: unknown;
}
interface Props {
  view: { state: string; errors: number; warnings: number; report: Remark[] };
  /** What another file is loaded as. */
  again?: object;
  mender?: Mender;
  search: CheckSearch;
  onSearch: (next: CheckSearch) => void;
  onNext: () => void;
  /** What comes after it, if not what will be written. */
  next?: string;
}

/** Every problem by sheet, row and column with what to do, most to be put right in place; nothing has been written. */
export function Check({ view, again, mender, search, onSearch, onNext, next }: Props) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const rows = narrowed(view.report, search.only, search.sheet);
  const sheets = sheetsOf(view.report);
  const columns: Column<Remark>[] = [
    { id: 'sheet', header: t('sheet'), value: (row) => row.sheet, phone: 'line' },
    { id: 'row', header: t('row'), value: (row) => row.row, align: 'right', phone: 'none' },
    { id: 'column', header: t('column'), value: (row) => [row.column, row.header].filter(Boolean).join(' · ') },
    {
      id: 'value',
      header: t('value'),
      value: (row) => row.value,
      phone: mender ? 'line' : 'none',
      ...(mender && { cell: (row: Remark) => <Mending remark={row} report={view.report} mends={mender.mends} onMends={mender.onMends} /> }),
    },
    { id: 'reason', header: t('reason'), value: (row) => row.reason, phone: 'title' },
    { id: 'proposal', header: t('proposal'), value: (row) => row.proposal },
    {
      id: 'severity',
      header: t('weight'),
      width: '130px',
      value: (row) => t(`severity.${row.severity}`),
      cell: (row) => <Badge variant="light" miw="max-content" color={row.severity === 'error' ? 'red' : 'yellow'}>{t(`severity.${row.severity}`)}</Badge>,
      phone: 'side',
    },
  ];
  const fixes = mender ? fixable(view.report, mender.mends).length : 0;
  const mended = Object.keys(mender?.mends ?? {}).length;
  const said = view.errors > 0 ? t('to-mend', { count: view.errors }) : next ? t('then', { next }) : view.warnings > 0 ? t('only-warnings', { count: view.warnings }) : t('clean');
  return (
    <Stack gap="md">
      <Group>
        <Text role="status" fw={500}>{said}</Text>
        {mender && fixes > 0 && <Button variant="light" size="compact-md" onClick={() => mender.onMends(withFixes(view.report, mender.mends))}>{t('fix-all', { count: fixes })}</Button>}
      </Group>
      {view.report.length > 0 && (
        <List
          name="import-remarks"
          caption={t('problems')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.sheet} ${cellOf(row)} ${row.reason}`}
          search={search}
          onSearch={onSearch}
          filter={view.report.length > 8}
          filters={
            <>
              {view.errors > 0 && view.warnings > 0 && (
                <SegmentedControl
                  maw="100%"
                  style={{ overflowX: 'auto' }}
                  size="sm"
                  aria-label={t('weight')}
                  value={search.only ?? 'all'}
                  onChange={(value) => onSearch({ ...search, only: value === 'error' || value === 'warning' ? value : undefined, page: undefined })}
                  data={(['all', 'error', 'warning'] as const).map((value) => ({ value, label: t(`only.${value}`, { count: value === 'error' ? view.errors : view.warnings }) }))}
                />
              )}
              {sheets.length > 1 && (
                <Select size="sm" w={180} clearable aria-label={t('sheet')} placeholder={t('every-sheet')} data={sheets} value={search.sheet ?? null} onChange={(sheet) => onSearch({ ...search, sheet: sheet ?? undefined, page: undefined })} />
              )}
            </>
          }
          empty={<Empty text={t('none-such')} />}
        />
      )}
      <ProblemAlert problem={mender?.problem} />
      <Group>
        {mender && mended > 0 && <Button loading={mender.busy} onClick={mender.onCheck}>{t('check-mended', { count: mended })}</Button>}
        {mender && view.report.length > 0 && <Button variant="default" onClick={mender.onMarked}>{t('marked')}</Button>}
        {view.state === 'dry-run' && <LinkButton variant={view.errors > 0 && mended === 0 ? 'filled' : 'default'} to={`/${place.slug}/import/new`} search={again}>{t('another')}</LinkButton>}
        {view.errors === 0 && <Button variant={mended > 0 ? 'default' : 'filled'} onClick={onNext}>{next ?? t('next')}</Button>}
      </Group>
    </Stack>
  );
}
