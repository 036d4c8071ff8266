import { Badge, Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { useMay, usePlace } from '../../session/react';
import { formatInstant, formatSchoolYear } from '../../text/format';
import { DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { Mappings } from './Mappings';
import { EXCHANGE, imports, reader, template, writer } from './queries';
import { useTabs } from './tabs';

type Line = Registry['ImportLine'];
const route = getRouteApi('/$place/import');
const COLOUR = { 'dry-run': 'orange', applied: 'green', undone: 'gray' } as const;

/** What was loaded, by which file, what may be taken back. */
export default function ImportsPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(imports(place));
  const able = writer(place) !== undefined;
  const exports = useMay(EXCHANGE);
  const at = `/${place.slug}/import`;
  const rows = data.pages.flatMap((page) => page.items);
  useKeys(able ? [{ code: 'KeyN', shown: 'N', does: t('new'), run: () => void navigate({ to: `${at}/new` as '/' }) }] : []);
  const columns: Column<Line>[] = [
    { id: 'file', header: t('file'), value: (row) => row.file_name, phone: 'title' },
    { id: 'at', header: t('when'), value: (row) => row.applied_at ?? row.created_at, cell: (row) => formatInstant(row.applied_at ?? row.created_at, place.zone) },
    { id: 'year', header: t('year'), value: (row) => formatSchoolYear(row.school_year) },
    { id: 'errors', header: t('errors'), value: (row) => row.errors, align: 'right' },
    { id: 'warnings', header: t('warnings'), value: (row) => row.warnings, align: 'right' },
    { id: 'state', header: t('state'), value: (row) => t(`is.${row.state}`), cell: (row) => <Badge variant="light" color={COLOUR[row.state]}>{t(`is.${row.state}`)}</Badge>, phone: 'side' },
  ];
  const sample = <Button variant="default" onClick={() => void download(template(reader(place)), t('template-name'))}>{t('template')}</Button>;
  const start = able && <LinkButton to={`${at}/new`}>{t('new')}</LinkButton>;
  return (
    <PageFrame title={t('title')} tabs={useTabs()} help={[t('help-1'), t('help-2'), t('help-3')]} actions={<>{exports && <LinkButton variant="default" to={`/${place.slug}/exchange`}>{t('export')}</LinkButton>}{sample}{start}</>}>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `${at}/${row.id}`}
        search={search}
        onSearch={(next) => void navigate({ to: '.', search: next, replace: true })}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        empty={<Empty text={t(able ? 'empty' : 'empty-above')}>{start}</Empty>}
      />
      <Mappings of="lists" />
    </PageFrame>
  );
}
