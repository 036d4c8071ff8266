import { Button, Group, Select, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { PEOPLE } from '../../session/named';
import { useMay, usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { ReportSheet } from './ReportSheet';
import { REPORT, WRITE, decider, sanctions } from './queries';
import { STATES, type Sanction, appealed } from './rules';
import type { SanctionsSearch } from './search';

const route = getRouteApi('/$place/sanctions');

/** «Меры»: reports that wait, measures in force, what was before; newest first. */
export default function SanctionsPage() {
  const { t } = useTranslation('sanctions');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const impose = useMay(WRITE);
  const reports = useMay(REPORT);
  const finds = useMay(PEOPLE);
  const able = finds && (impose || reports);
  const asked = useInfiniteQuery({ ...sanctions(place, search.state), placeholderData: keepPreviousData });
  const turn = (next: Partial<SanctionsSearch>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const open = () => turn({ report: true });
  useKeys(able ? [{ code: 'KeyN', shown: 'N', does: t('report'), run: open }] : []);
  const rows = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: Column<Sanction>[] = [
    { id: 'person', header: t('person'), value: (one) => one.person, phone: 'title' },
    { id: 'kind', header: t('kind'), value: (one) => t(`kinds.${one.kind}`) },
    { id: 'rule', header: t('rule'), value: (one) => one.rule },
    { id: 'until', header: t('until'), value: (one) => one.until_at ?? '', cell: (one) => (one.until_at ? formatInstant(one.until_at, place.zone) : '–') },
    { id: 'state', header: t('state'), value: (one) => (appealed(one) ? t('appealed') : t(`states.${one.state}`)), phone: 'side' },
    { id: 'at', header: t('at'), value: (one) => one.at, cell: (one) => formatInstant(one.at, place.zone) },
  ];
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]} actions={able && <Button onClick={open}>{t('report')}</Button>}>
      <Group mb="sm" align="flex-end">
        <Select clearable w={230} label={t('state')} placeholder={t('every-state')} value={search.state ?? null} onChange={(value) => turn({ state: STATES.find((each) => each === value), page: undefined })} data={STATES.map((each) => ({ value: each, label: t(`states.${each}`) }))} />
      </Group>
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? (
        <Skeleton height={240} />
      ) : (
        <List name="sanctions" file={{ list: 'identity/sanctions', pair: decider(place), query: { state: search.state } }} note={search.state && t(`states.${search.state}`)}
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.id}
          rowLink={(one) => `/${place.slug}/sanctions/${one.id}`}
          search={search}
          onSearch={(next) => turn(next)}
          more={asked.hasNextPage ? { load: () => void asked.fetchNextPage(), loading: asked.isFetchingNextPage } : undefined}
          empty={
            asked.error ? null : search.state ? (
              <Empty text={t('none-such')}><Button variant="default" onClick={() => turn({ state: undefined })}>{t('show-all')}</Button></Empty>
            ) : (
              <Empty text={t(able ? 'none-report' : 'none')} />
            )
          }
        />
      )}
      {able && search.report && <ReportSheet impose={impose} onClose={() => turn({ report: undefined })} />}
    </PageFrame>
  );
}
