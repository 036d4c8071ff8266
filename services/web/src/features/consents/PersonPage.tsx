import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay, formatInstant } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import styles from './Consents.module.css';
import { PaperSheet } from './PaperSheet';
import { RemovalSheet } from './RemovalSheet';
import { StateBadge } from './StateBadge';
import { about, kinds, useForms, useScan } from './queries';
import { type About, type Entry, type Kind, cellOf } from './rules';

const route = getRouteApi('/$place/consents/$personId');

/** One person: what holds of each kind, paper brought in, and the ledger that nobody changes. */
export default function PersonPage() {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const { personId } = route.useParams();
  const { data: all } = useSuspenseQuery(kinds(place));
  const { data: one, error, refetch } = useQuery(about(place, personId));
  return (
    <PageFrame title={one?.name ?? t('title')} note={one?.class_name && <Text c="dimmed">{one.class_name}</Text>} crumbs={[{ label: t('title'), to: `/${place.slug}/consents` }]} help={[t('help-person-1'), t('help-person-2')]} width="reading">
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!one && !error && <Skeleton height={240} />}
      {one && (
        <Stack gap="lg">
          <Text size="sm" c="dimmed">{t(`signs.${one.signs.length > 1 ? 'both' : (one.signs[0] ?? 'self')}`)}</Text>
          <ul className={styles.rows}>
            {all.filter((each) => each.whom === one.whom && (each.collected || one.cells.some((cell) => cell.kind === each.kind))).map((kind) => <KindLine key={kind.kind} kind={kind} one={one} />)}
          </ul>
          <Ledger one={one} kinds={all} />
        </Stack>
      )}
    </PageFrame>
  );
}

function KindLine({ kind, one }: { kind: Kind; one: About }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const forms = useForms(place);
  const [open, setOpen] = useState<'paper' | 'removal' | null>(null);
  const cell = cellOf(one, kind.kind);
  return (
    <li>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={500}>{kind.title}</Text>
          <Group gap="xs">
            <StateBadge cell={cell} />
            {cell.asked_at && cell.state !== 'given' && <Text size="sm" c="dimmed">{t('asked-at', { at: formatInstant(cell.asked_at, place.zone) })}</Text>}
          </Group>
        </div>
        {one.may_write && kind.text && (
          <Group gap="xs">
            {cell.remove_by && <Button size="compact-sm" onClick={() => setOpen('removal')} aria-label={t('of', { act: t('removed'), title: kind.title })}>{t('removed')}</Button>}
            <Button size="compact-sm" variant="subtle" loading={forms.isPending} onClick={() => forms.mutate({ kinds: [kind.kind], people: [one.person_id] })} aria-label={t('of', { act: t('print-form'), title: kind.title })}>{t('print-form')}</Button>
            <Button size="compact-sm" variant="default" onClick={() => setOpen('paper')} aria-label={t('of', { act: t('paper'), title: kind.title })}>{t('paper')}</Button>
          </Group>
        )}
      </Group>
      <ProblemAlert problem={forms.error} />
      {open === 'paper' && <PaperSheet kind={kind} one={one} onClose={() => setOpen(null)} />}
      {open === 'removal' && <RemovalSheet kind={kind} one={one} onClose={() => setOpen(null)} />}
    </li>
  );
}

function Ledger({ one, kinds: all }: { one: About; kinds: readonly Kind[] }) {
  const { t } = useTranslation('consents');
  if (one.entries.length === 0) return null;
  return (
    <section aria-labelledby="ledger">
      <Title order={2} size="h3" id="ledger" mb="xs">{t('ledger')}</Title>
      <ul className={styles.rows}>{one.entries.map((each) => <Line key={each.id} entry={each} title={all.find((kind) => kind.kind === each.kind)?.title ?? each.kind} />)}</ul>
    </section>
  );
}

function Line({ entry, title }: { entry: Entry; title: string }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const scan = useScan(place);
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text><strong>{t(`decision.${entry.decision}`)}</strong> · {title}</Text>
          <Text size="sm">{t('signed-by', { who: entry.signer, day: formatDay(entry.signed_on) })}{entry.until_on && ` · ${t('until', { day: formatDay(entry.until_on) })}`}</Text>
          <Text size="sm" c="dimmed">{t(`how.${entry.how as 'electronic' | 'paper' | 'by-school'}`, { account: entry.username, who: entry.by ?? '–', at: formatInstant(entry.at, place.zone), number: entry.text_number })}</Text>
          {entry.note && <Text size="sm">{entry.note}</Text>}
          <ProblemAlert problem={scan.error} />
        </div>
        {entry.scan && <Button size="compact-sm" variant="subtle" loading={scan.isPending} onClick={() => scan.mutate(entry.id)}>{t('scan')}</Button>}
      </Group>
    </li>
  );
}
