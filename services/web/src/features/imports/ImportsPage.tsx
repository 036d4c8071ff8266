import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { useMay, usePlace } from '../../session/react';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { useKeys } from '../../ui/keys';
import { Mappings } from './Mappings';
import { Uploads } from './Uploads';
import { EXCHANGE, imports, reader, template, writer } from './queries';
import { useTabs } from './tabs';

const route = getRouteApi('/$place/import');

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
  useKeys(able ? [{ code: 'KeyN', shown: 'N', does: t('new'), run: () => void navigate({ to: `${at}/new` as '/' }) }] : []);
  const sample = <Button variant="default" onClick={() => void download(template(reader(place)), t('template-name'))}>{t('template')}</Button>;
  const start = able && <LinkButton to={`${at}/new`}>{t('new')}</LinkButton>;
  return (
    <PageFrame title={t('title')} tabs={useTabs()} help={[t('help-1'), t('help-2'), t('help-3')]} actions={<>{exports && <LinkButton variant="default" to={`/${place.slug}/exchange`}>{t('export')}</LinkButton>}{sample}{start}</>}>
      <Uploads
        of={{ list: 'registry/imports', pair: reader(place) }}
        caption={t('title')}
        rows={data.pages.flatMap((page) => page.items)}
        linkOf={(row) => `${at}/${row.id}`}
        search={search}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        empty={<Empty text={t(able ? 'empty' : 'empty-above')}>{start}</Empty>}
      />
      <Mappings of="lists" />
    </PageFrame>
  );
}
