import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import styles from './Duplicates.module.css';
import { elsewhere, useAsk } from './queries';

/** Own people of whom another school has a like record: that there is one, and nothing of it (B2). */
export function Elsewhere() {
  const { t } = useTranslation('duplicates');
  const place = usePlace();
  const { data } = useQuery(elsewhere(place));
  const ask = useAsk(place);
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere">
      <Title order={2} size="h4" id="elsewhere" mt="lg" mb="xs">{t('elsewhere')}</Title>
      <Text size="sm" c="dimmed" mb="sm">{t('elsewhere-what')}</Text>
      <ul className={styles.list}>
        {data.map((one) => (
          <li key={`${one.pair_id} ${one.person_id}`}>
            <Group justify="space-between" mb="sm" wrap="nowrap">
              <Stack gap={0}>
                <Link to={`/${place.slug}/people/${one.person_id}` as '/'}>{one.name}</Link>
                {one.class_name && <Text size="sm" c="dimmed">{one.class_name}</Text>}
              </Stack>
              {one.asked_at ? (
                <Text size="sm">{t('told-rco')}</Text>
              ) : (
                <Button size="xs" variant="default" loading={ask.isPending && ask.variables.id === one.pair_id} onClick={() => ask.mutate({ id: one.pair_id }, { onSuccess: () => done(t('told-rco-done')) })}>{t('tell-rco')}</Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <ProblemAlert problem={ask.error} />
    </section>
  );
}
