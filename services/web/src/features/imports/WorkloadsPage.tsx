import { Badge, Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import type { Academic } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatInstant, formatSchoolYear } from '../../text/format';
import { DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import type { Column } from '../../ui/table';
import { Mappings } from './Mappings';
import { useTabs } from './tabs';
import { loadTemplate, loader, workloads } from './workload';

type Line = Academic['WorkloadLine'];
const route = getRouteApi('/$place/import/workload');
const COLOUR = { 'dry-run': 'orange', applied: 'green', undone: 'gray' } as const;

/** Teaching loads that were taken over, and what may be taken back. */
export default function WorkloadsPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(workloads(place));
  const at = `/${place.slug}/import`;
  const columns: Column<Line>[] = [
    { id: 'file', header: t('file'), value: (row) => row.file_name, phone: 'title' },
    { id: 'at', header: t('when'), value: (row) => row.applied_at ?? row.created_at, cell: (row) => formatInstant(row.applied_at ?? row.created_at, place.zone) },
    { id: 'year', header: t('year'), value: (row) => formatSchoolYear(row.school_year) },
    { id: 'errors', header: t('errors'), value: (row) => row.errors, align: 'right' },
    { id: 'warnings', header: t('warnings'), value: (row) => row.warnings, align: 'right' },
    { id: 'state', header: t('state'), value: (row) => t(`is.${row.state}`), cell: (row) => <Badge variant="light" color={COLOUR[row.state]}>{t(`is.${row.state}`)}</Badge>, phone: 'side' },
  ];
  const sample = <Button variant="default" onClick={() => void download(loadTemplate(loader(place) ?? ''), t('load-template-name'))}>{t('template')}</Button>;
  const start = <LinkButton to={`${at}/new`} search={{ what: 'workload' }}>{t('new-load')}</LinkButton>;
  return (
    <PageFrame title={t('title')} tabs={useTabs()} help={[t('help-1'), t('help-2'), t('help-load')]} actions={<>{sample}{start}</>}>
      <DataTable
        caption={t('workload')}
        columns={columns}
        rows={data.pages.flatMap((page) => page.items)}
        rowKey={(row) => row.id}
        rowLink={(row) => `${at}/workload/${row.id}`}
        search={search}
        onSearch={(next) => void navigate({ to: '.', search: next, replace: true })}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        empty={<Empty text={t('load-empty')}>{start}</Empty>}
      />
      <Mappings of="workload" />
    </PageFrame>
  );
}
