import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';
import { useMay, usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './Access.module.css';
import { Differences } from './Differences';
import { Restore } from './Restore';
import { CHANGE, comparison, versions } from './queries';
import { useTabs } from './useTabs';
import { useTitles } from './useTitles';

const route = getRouteApi('/$place/rights/versions');
const FEW = 6;

/** Who changed what and when; two versions side by side; the way back. */
export default function VersionsPage() {
  const { t } = useTranslation('access');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = useNavigate();
  const able = useMay(CHANGE);
  const asked = useInfiniteQuery(versions(place));
  const all = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = all[0]?.number ?? 0;
  const compared = useQuery(comparison(place, search.from, search.to));
  const turn = (from: number | undefined, to: number | undefined) => void navigate({ to: '.', search: { from, to }, replace: true, resetScroll: false });
  const numbers = [...all.map((each) => each.number), 0].map((number) => ({ value: String(number), label: number === 0 ? t('version-zero') : t('version', { number }) }));
  const pick = (label: string, value: number, onChange: (number: number) => void) => (
    <Select label={label} w={250} allowDeselect={false} data={numbers} value={String(value)} onChange={(chosen) => onChange(Number(chosen))} />
  );
  return (
    <PageFrame title={t('versions')} tabs={useTabs()} help={[t('help-versions-1'), t('help-versions-2')]}>
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && <Skeleton height={240} />}
      {asked.data && all.length === 0 && (
        <Empty text={t('no-versions')}>
          <LinkButton to={`/${place.slug}/rights`} variant="default">{t('to-matrix')}</LinkButton>
        </Empty>
      )}
      {search.from !== undefined && (
        <Stack gap="sm" mb="lg">
          <Group align="flex-end">
            {pick(t('was'), search.from, (from) => turn(from, search.to))}
            {pick(t('became'), search.to ?? newest, (to) => turn(search.from, to))}
            <Button variant="subtle" onClick={() => turn(undefined, undefined)}>{t('close-comparison')}</Button>
          </Group>
          <ProblemAlert problem={compared.error} />
          {compared.data && <Differences comparison={compared.data} />}
        </Stack>
      )}
      <ul className={classes.versions}>
        {all.map((each) => (
          <li key={each.number}>
            <One version={each} newest={newest} able={able} onCompare={() => turn(each.number - 1, each.number)} />
          </li>
        ))}
      </ul>
      {asked.hasNextPage && (
        <Button mt="sm" variant="default" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>{t('earlier')}</Button>
      )}
    </PageFrame>
  );
}

interface Props {
  version: Identity['MatrixVersion'];
  newest: number;
  able: boolean;
  onCompare: () => void;
}

function One({ version, newest, able, onCompare }: Props) {
  const { t } = useTranslation('access');
  const place = usePlace();
  const titles = useTitles();
  const [whole, setWhole] = useState(false);
  const shown = whole ? version.changes : version.changes.slice(0, FEW);
  const state = (allowed: boolean | null) => t(allowed === null ? 'as-above' : allowed ? 'yes' : 'no');
  return (
    <Stack gap={6}>
      <Group gap="sm" justify="space-between">
        <div>
          <Text fw={500}>{t('version', { number: version.number })}</Text>
          <Text size="sm" c="dimmed">
            {formatInstant(version.at, place.zone)} · {version.author ?? t('from-above')}
          </Text>
        </div>
        <Group gap="xs">
          <Button size="compact-md" variant="default" onClick={onCompare}>{t('compare-before')}</Button>
          {able && version.number < newest && <Restore number={version.number} newest={newest} />}
          {able && version.number === newest && version.number > 0 && <Restore number={version.number - 1} newest={newest} undo />}
        </Group>
      </Group>
      {version.restored !== null && <Text size="sm">{version.restored === 0 ? t('restored-zero') : t('restored-from', { number: version.restored })}</Text>}
      {version.note && <Text size="sm">{version.note}</Text>}
      <ul className={classes.changes}>
        {shown.map((cell) => (
          <li key={`${cell.role} ${cell.right}`}>{t('cell-became', { role: titles(cell.role), right: cell.name, state: state(cell.allowed) })}</li>
        ))}
      </ul>
      {version.changes.length > FEW && !whole && (
        <Group>
          <Button size="compact-md" variant="subtle" onClick={() => setWhole(true)}>{t('and-more', { count: version.changes.length - FEW })}</Button>
        </Group>
      )}
    </Stack>
  );
}
