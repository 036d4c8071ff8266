import { Alert, Button, Group, Radio, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { useMay, usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import styles from './Duplicates.module.css';
import { WRITE, holdings, onePair, useDismiss, useMerge } from './queries';
import { type Field, type Pair, type Side, filled, firstChoice, likelyKept, other, shown, summed, takenOf } from './rules';

/** Two records side by side: differing fields only, chosen by arrows; below, what will be moved and until when it can be undone. */
export function PairPanel({ id, onDone }: { id: string; onDone: () => void }) {
  const { data, error, refetch } = useQuery(onePair(usePlace(), id));
  return (
    <>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={360} />}
      {data && <Both pair={data} onDone={onDone} />}
    </>
  );
}

function Both({ pair, onDone }: { pair: Pair; onDone: () => void }) {
  const { t } = useTranslation('duplicates');
  const [kept, setKept] = useState<Side>(() => likelyKept(pair));
  const [choice, setChoice] = useState(() => firstChoice(pair, kept));
  const keep = (side: Side) => {
    setKept(side);
    setChoice(firstChoice(pair, side));
  };
  return (
    <Stack gap="md">
      <Title order={2} size="h3">{pair.a.name === pair.b.name ? pair.a.name : t('two', { a: pair.a.name, b: pair.b.name })}</Title>
      <Text>{t('because', { value: pair.certainty, reason: pair.reason })}</Text>
      <Radio.Group value={kept} onChange={(value) => keep(value as Side)} label={t('which-stays')}>
        <SimpleGrid cols={2} mt={6}>
          <Record pair={pair} side="a" />
          <Record pair={pair} side="b" />
        </SimpleGrid>
      </Radio.Group>
      {pair.fields.length > 0 && <Text size="sm" c="dimmed">{t('fields-what')}</Text>}
      {pair.fields.map((field) => (
        <Choice key={field.code} field={field} value={choice[field.code] ?? kept} onChange={(side) => setChoice((old) => ({ ...old, [field.code]: side }))} />
      ))}
      {pair.hidden > 0 && <Text size="sm" c="dimmed">{t('hidden', { count: pair.hidden })}</Text>}
      <Foot pair={pair} kept={kept} taken={takenOf(pair, kept, choice)} onDone={onDone} />
    </Stack>
  );
}

function Record({ pair, side }: { pair: Pair; side: Side }) {
  const { t } = useTranslation('duplicates');
  const one = pair[side];
  const has = side === 'a' ? pair.a_has : pair.b_has;
  return (
    <Radio.Card value={side} className={styles.pick} aria-label={t('keep', { name: one.name })}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Text fw={500}>{one.name}</Text>
        <Radio.Indicator />
      </Group>
      <Text size="sm">{[one.birth_on && formatDay(one.birth_on), one.class_name, ...one.kinds.map((kind) => t(`kind.${kind as 'student'}`))].filter(Boolean).join(', ')}</Text>
      <Text size="sm" c="dimmed">{one.places.join(', ')}</Text>
      {has.map((each) => (
        <Text key={each.code} size="sm" c="dimmed">{t('counted', { title: each.title, count: each.count })}</Text>
      ))}
    </Radio.Card>
  );
}

function Choice({ field, value, onChange }: { field: Field; value: Side; onChange: (side: Side) => void }) {
  const { t } = useTranslation('duplicates');
  return (
    <Radio.Group value={value} onChange={(side) => onChange(side as Side)} label={field.title}>
      <SimpleGrid cols={2} mt={4}>
        {(['a', 'b'] as const).map((side) => (
          <Radio.Card key={side} value={side} disabled={!filled(field, side)} className={styles.pick}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text>{shown(field[side], t('yes'), t('no'))}</Text>
              {filled(field, side) && <Radio.Indicator />}
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

function Foot({ pair, kept, taken, onDone }: { pair: Pair; kept: Side; taken: string[]; onDone: () => void }) {
  const { t } = useTranslation('duplicates');
  const place = usePlace();
  const may = useMay(WRITE);
  const gone = other(kept);
  const counted = useQuery({ ...holdings(place, pair[gone].id), enabled: pair.refusal === null });
  const merge = useMerge(place);
  const dismiss = useDismiss(place);
  const [key] = useState(newKey);
  const all = summed(gone === 'a' ? pair.a_has : pair.b_has, counted.data ?? []);
  const moved = all.map((each) => t('counted', { title: each.title, count: each.count })).join(', ');
  const act = () => merge.mutate({ key: `${key} ${kept}`, id: pair.id, body: { kept_id: pair[kept].id, taken } }, { onSuccess: () => { done(t('merged-done', { name: pair[kept].name })); onDone(); } });
  const leave = () => dismiss.mutate({ key, id: pair.id }, { onSuccess: () => { done(t('dismissed-done')); onDone(); } });
  if (!may || pair.state !== 'open') return null;
  return (
    <div className={styles.foot}>
      {pair.refusal !== null && <Alert mb="sm" color="yellow" title={t('cannot')}>{pair.refusal}</Alert>}
      {counted.error && <ProblemAlert problem={counted.error} onRetry={() => void counted.refetch()} />}
      {pair.refusal === null && counted.data && (
        <Text mb="sm">{t(moved ? 'will-move' : 'nothing-moves', { moved, name: pair[gone].name })} {t('undo-days', { count: pair.undo_days })}</Text>
      )}
      {pair.refusal === null && counted.isPending && <Text mb="sm" c="dimmed">{t('counting')}</Text>}
      <Group>
        {pair.refusal === null && <Button loading={merge.isPending} disabled={!counted.data} onClick={act}>{t('merge')}</Button>}
        <Button variant="default" loading={dismiss.isPending} onClick={leave}>{t('dismiss')}</Button>
      </Group>
      <ProblemAlert problem={merge.error ?? dismiss.error} />
    </div>
  );
}
