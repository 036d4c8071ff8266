import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { usePlace } from '../../session/react';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { Mappings } from './Mappings';
import { Uploads } from './Uploads';
import { useTabs } from './tabs';
import { loadTemplate, loader, workloads } from './workload';

const route = getRouteApi('/$place/import/workload');

/** Teaching loads that were taken over, and what may be taken back. */
export default function WorkloadsPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const search = route.useSearch();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(workloads(place));
  const at = `/${place.slug}/import`;
  const sample = <Button variant="default" onClick={() => void download(loadTemplate(loader(place) ?? ''), t('load-template-name'))}>{t('template')}</Button>;
  const start = <LinkButton to={`${at}/new`} search={{ what: 'workload' }}>{t('new-load')}</LinkButton>;
  return (
    <PageFrame title={t('title')} tabs={useTabs()} help={[t('help-1'), t('help-2'), t('help-load')]} actions={<>{sample}{start}</>}>
      <Uploads
        of={{ list: 'academic/workloads', pair: loader(place) ?? '' }}
        caption={t('workload')}
        rows={data.pages.flatMap((page) => page.items)}
        linkOf={(row) => `${at}/workload/${row.id}`}
        search={search}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        empty={<Empty text={t('load-empty')}>{start}</Empty>}
      />
      <Mappings of="workload" />
    </PageFrame>
  );
}
