import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { useMay, usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { WRITE, holdings, oneMerge, useUndo } from './queries';

const route = getRouteApi('/$place/people/duplicates/merges/$mergeId');
type Merge = Registry['MergeView'];

/** A merge: what went over, what came later, and the way back while there is one. */
export default function MergePage() {
  const { t } = useTranslation('duplicates');
  const place = usePlace();
  const { mergeId } = route.useParams();
  const { data: one, error, refetch } = useQuery(oneMerge(place, mergeId));
  return (
    <PageFrame title={one ? one.kept_name : t('merged')} width="reading" crumbs={[{ label: t('merged'), to: `/${place.slug}/people/duplicates/merges` }]} help={[t('help-3')]}>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!one && !error && <Skeleton height={240} />}
      {one && (
        <Stack gap="md">
          <Text>{t('was-merged', { name: one.merged_name, at: formatInstant(one.at, place.zone) })}</Text>
          {one.state === 'undone' && one.undone_at && <Text>{t('was-parted', { at: formatInstant(one.undone_at, place.zone) })}</Text>}
          {one.state === 'refused' && <Text>{t('was-refused', { reason: one.reason ?? '' })}</Text>}
          {one.state === 'done' && <Text><Link to={`/${place.slug}/people/${one.kept_id}` as '/'}>{t('open-file')}</Link></Text>}
          <Moved one={one} />
          {one.undoable && <Part one={one} />}
        </Stack>
      )}
    </PageFrame>
  );
}

function Moved({ one }: { one: Merge }) {
  const { t } = useTranslation('duplicates');
  if (one.moved.length === 0) return null;
  return (
    <section aria-labelledby="moved">
      <Title order={2} size="h3" id="moved" mb="xs">{t('moved')}</Title>
      <ul>
        {one.moved.map((each) => (
          <li key={each.code}>{t('counted', { title: each.title, count: each.count })}</li>
        ))}
      </ul>
    </section>
  );
}

/** Before it is taken apart: what has come since and stays with the record that is left (X25). */
function Part({ one }: { one: Merge }) {
  const { t } = useTranslation('duplicates');
  const place = usePlace();
  const may = useMay(WRITE);
  const [asking, setAsking] = useState(false);
  const [key] = useState(newKey);
  const undo = useUndo(place);
  const since = useQuery({ ...holdings(place, one.kept_id, one.at), enabled: asking });
  const later = [...one.later, ...(since.data ?? [])].map((each) => t('counted', { title: each.title, count: each.count })).join(', ');
  if (!may) return null;
  return (
    <div>
      <Text size="sm" c="dimmed" mb="sm">{t('undo-until', { at: formatInstant(one.undo_until, place.zone) })}</Text>
      <Button variant="default" onClick={() => setAsking(true)}>{t('part')}</Button>
      <ConsequenceSheet
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('part')}
        whom={t('two', { a: one.kept_name, b: one.merged_name })}
        what={since.isPending ? t('counting') : later ? t('part-later', { later }) : t('part-all')}
        back={t('part-back')}
        action={t('part-do')}
        busy={undo.isPending || since.isPending}
        problem={undo.error ?? since.error}
        onConfirm={() => undo.mutate({ key, id: one.id }, { onSuccess: () => { setAsking(false); done(t('parted')); } })}
      />
    </div>
  );
}
