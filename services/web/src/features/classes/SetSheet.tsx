import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { usePlace } from '../../session/react';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { type SchoolClass, classes as list, useJoin, usePart } from './queries';
import { together } from './rules';

const MOST = 3;

/** Classes taught together: joined with others of the year, or parted again. */
export function SetSheet({ card, pair, onClose }: { card: SchoolClass; pair: string; onClose: () => void }) {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const { data: all = [] } = useQuery(list(place, card.school_year));
  const [chosen, setChosen] = useState<string[]>([]);
  const [key, setKey] = useState(newKey);
  const join = useJoin();
  const part = usePart();
  const joined = together(all, card);
  const free = all.filter((each) => each.id !== card.id && each.set_id === null);
  const settled = (words: string) => ({
    onSuccess: () => {
      done(words);
      onClose();
    },
    onError: () => setKey(newKey()),
  });
  return (
    <Sheet opened onClose={onClose} title={t('set-of', { name: card.name })}>
      <Stack gap="md">
        <Text>{t('set-what')}</Text>
        {card.set_id ? (
          <Text>{t('set-with', { names: joined.join(', ') })}</Text>
        ) : (
          <MultiSelect label={t('set-others')} searchable maxValues={MOST} value={chosen} onChange={setChosen} data={free.map((each) => ({ value: each.id, label: each.name }))} />
        )}
        <ProblemAlert problem={join.error ?? part.error} />
        <Group justify="flex-end">
          {card.set_id ? (
            <Button variant="default" loading={part.isPending} onClick={() => card.set_id && part.mutate({ pair, key, id: card.set_id }, settled(t('set-parted')))}>{t('set-part', { count: joined.length + 1 })}</Button>
          ) : (
            <Button disabled={chosen.length === 0} loading={join.isPending} onClick={() => join.mutate({ pair, key, ids: [card.id, ...chosen] }, settled(t('set-joined')))}>{t('set-join', { count: chosen.length + 1 })}</Button>
          )}
        </Group>
      </Stack>
    </Sheet>
  );
}
