import { Button, Group, SegmentedControl, Select, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { PrintButton } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import classes from './Dictionaries.module.css';
import { comparison, one, useRestore, versions } from './queries';

const route = getRouteApi('/$place/dictionaries/$code/versions');

/** Who changed the values of a level, when and why; two versions side by side; the way back. */
export default function VersionsPage() {
  const { t } = useTranslation('dictionaries');
  const { t: common } = useTranslation();
  const place = usePlace();
  const { code } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: whole, error: absent } = useQuery(one(place, code));
  const levels = whole?.above.filter((level) => level.version > 0) ?? [];
  const of = search.of ?? levels.findLast((level) => level.segment === place.segment)?.segment ?? levels.at(-1)?.segment;
  const { data, error } = useQuery({ ...versions(place, code, of), enabled: of !== undefined });
  const restore = useRestore(place);
  const newest = data?.[0]?.number ?? 0;
  const newer = search.newer ?? newest;
  const older = search.older ?? Math.max(0, newer - 1);
  const { data: told, error: unequal } = useQuery(comparison(place, code, of, older, newer));
  const at = `/${place.slug}/dictionaries`;
  const turn = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const numbers = [...(data ?? []).map((each) => each.number), 0].map((number) => ({ value: String(number), label: number === 0 ? t('version-zero') : t('version', { number }) }));
  const pick = (label: string, value: number, onChange: (number: number) => void) => (
    <Select label={label} w={190} allowDeselect={false} data={numbers} value={String(value)} onChange={(chosen) => onChange(Number(chosen))} />
  );
  const back = (number: number) =>
    restore.mutate({ code, number, version: newest }, { onSuccess: (now) => done(t('restored', { number }), () => restore.mutate({ code, number: newest, version: now.version })) });
  return (
    <PageFrame
      title={whole?.title ?? t('title')}
      crumbs={[{ label: t('title'), to: at }]}
      help={[t('help-versions')]}
      tabs={[{ label: t('values'), to: `${at}/${code}` }, { label: t('versions'), to: `${at}/${code}/versions` }]}
      actions={<PrintButton />}
    >
      <ProblemAlert problem={absent ?? error ?? unequal ?? restore.error} />
      {!whole && !absent && <Skeleton height={200} />}
      {whole && levels.length === 0 && <Empty text={t('versions-none')} />}
      {levels.length > 1 && of && (
        <SegmentedControl mb="md" maw="100%" aria-label={t('whose')} value={of} onChange={(segment) => turn({ of: segment, older: undefined, newer: undefined })} data={levels.map((level) => ({ value: level.segment, label: level.name }))} />
      )}
      {newest > 0 && (
        <section aria-label={t('compare')}>
          <Group align="flex-end" gap="sm" data-no-print>
            {pick(t('older'), older, (number) => turn({ older: number }))}
            {pick(t('newer'), newer, (number) => turn({ newer: number }))}
          </Group>
          {told && <Differences told={told} />}
        </section>
      )}
      <ul className={classes.rows} aria-label={t('versions')}>
        {data?.map((each) => (
          <li key={each.number}>
            <div>
              <strong>{t('version', { number: each.number })}</strong>{each.note && ` · ${each.note}`}
              <Text size="sm" c="dimmed">{[formatInstant(each.at, place.zone), each.by ?? common(`role.${each.role}` as 'role.director'), t('values-of', { count: each.count }), each.locked && t('closed-there')].filter(Boolean).join(' · ')}</Text>
            </div>
            {whole?.may_write && of === whole.segment && each.number !== newest && (
              <Button data-no-print size="compact-sm" variant="subtle" loading={restore.isPending} aria-label={t('restore-of', { number: each.number })} onClick={() => back(each.number)}>{t('restore')}</Button>
            )}
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}

type Entry = Registry['EntryView'];
function Differences({ told }: { told: Registry['ComparisonView'] }) {
  const { t } = useTranslation('dictionaries');
  const words = (entry: Entry) => [entry.title, entry.note, !entry.active && t('is.closed')].filter(Boolean).join(' · ');
  const lock = told.locked_before !== told.locked_after;
  if (told.added.length + told.removed.length + told.changed.length === 0 && !lock) return <Text my="md" c="dimmed" role="status">{t('no-difference')}</Text>;
  return (
    <div className={classes.diff}>
      <Title order={2} size="h4">{t('difference', { older: told.older, newer: told.newer })}</Title>
      {lock && <p data-kind="changed">{t(told.locked_after ? 'became-locked' : 'became-open')}</p>}
      {told.added.map((entry) => <p key={entry.id} data-kind="added"><b>{t('was-added')}</b> {words(entry)}</p>)}
      {told.changed.map(({ before, after }) => <p key={after.id} data-kind="changed"><b>{t('was-changed')}</b> <del>{words(before)}</del> → {words(after)}</p>)}
      {told.removed.map((entry) => <p key={entry.id} data-kind="removed"><b>{t('was-removed')}</b> {words(entry)}</p>)}
    </div>
  );
}
