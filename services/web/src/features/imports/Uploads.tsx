import { Badge } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Academic, Registry } from '../../api/schemas';
import { List } from '../../lists/List';
import type { ServiceList } from '../../lists/source';
import { usePlace } from '../../session/react';
import { formatInstant, formatSchoolYear } from '../../text/format';
import type { Column, TableSearch } from '../../ui/table';
import { COLOUR } from './rules';

type Line = Registry['ImportLine'] | Academic['WorkloadLine'];

interface Props {
  /** Whose list it is: its file comes from this service. */
  of: Pick<ServiceList, 'list' | 'pair'>;
  caption: string;
  rows: readonly Line[];
  linkOf: (row: Line) => string;
  search: TableSearch;
  more: { load: () => void; loading: boolean } | undefined;
  empty: ReactNode;
}

/** What was taken over, by which file, in which state: lists of people, or teaching loads. */
export function Uploads({ of, caption, rows, linkOf, search, more, empty }: Props) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const columns: Column<Line>[] = [
    { id: 'file', header: t('file'), value: (row) => row.file_name, phone: 'title' },
    { id: 'at', header: t('when'), value: (row) => row.applied_at ?? row.created_at, cell: (row) => formatInstant(row.applied_at ?? row.created_at, place.zone) },
    { id: 'year', header: t('year'), value: (row) => formatSchoolYear(row.school_year) },
    { id: 'errors', header: t('errors'), value: (row) => row.errors, align: 'right' },
    { id: 'warnings', header: t('warnings'), value: (row) => row.warnings, align: 'right' },
    { id: 'state', header: t('state'), value: (row) => t(`is.${row.state}`), cell: (row) => <Badge variant="light" color={COLOUR[row.state]}>{t(`is.${row.state}`)}</Badge>, phone: 'side' },
  ];
  return (
    <List
      name={of.list}
      file={of}
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={linkOf}
      search={search}
      onSearch={(next) => void navigate({ to: '.', search: next, replace: true })}
      more={more}
      empty={empty}
    />
  );
}
