import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column } from '../../ui/table';
import { tabsOf } from './DuplicatesPage';
import { actor, merges } from './queries';
import type { Registry } from '../../api/schemas';

/** Records that were made one, newest first. */
export default function MergesPage() {
  const { t } = useTranslation('duplicates');
  const place = usePlace();
  const asked = useInfiniteQuery(merges(place));
  const rows = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: Column<Registry['MergeLine']>[] = [
    { id: 'kept', header: t('stays'), value: (one) => one.kept_name, phone: 'title', fixed: true },
    { id: 'merged', header: t('went'), value: (one) => one.merged_name, fixed: true },
    { id: 'state', header: t('state'), value: (one) => t(`states.${one.state}`), phone: 'side', fixed: true },
    { id: 'at', header: t('at'), value: (one) => one.at, cell: (one) => formatInstant(one.at, place.zone), fixed: true },
  ];
  return (
    <PageFrame title={t('title')} help={[t('help-3')]} tabs={tabsOf(place.slug, t)}>
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? (
        <Skeleton height={240} />
      ) : (
        <List name="merges" file={{ list: 'registry/merges', pair: actor(place) }}
          caption={t('merged')}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.id}
          rowLink={(one) => `/${place.slug}/people/duplicates/merges/${one.id}`}
          search={{}}
          onSearch={() => undefined}
          more={asked.hasNextPage ? { load: () => void asked.fetchNextPage(), loading: asked.isFetchingNextPage } : undefined}
          empty={!asked.error && <Empty text={t('none-merged')} />}
        />
      )}
    </PageFrame>
  );
}
