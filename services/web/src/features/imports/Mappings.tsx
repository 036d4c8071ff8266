import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import classes from './Imports.module.css';
import { mappings, useForget, writer } from './queries';
import { loadMappings, loader, useForgetLoad } from './workload';

/** Columns that the school has kept by name, of its lists or of its teaching loads; they may be forgotten. */
export function Mappings({ of }: { of: 'lists' | 'workload' }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const pair = of === 'lists' ? writer(place) : loader(place);
  const forgets = { lists: useForget(), workload: useForgetLoad() };
  const forget = forgets[of];
  const { data } = useQuery(of === 'lists' ? mappings(place) : loadMappings(place));
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = data?.find((one) => one.id === asked);
  if (!data?.length) return null;
  const confirm = () => {
    if (!pair || !chosen) return;
    forget.mutate({ pair, id: chosen.id }, {
      onSuccess: () => {
        setAsked(null);
        done(t('forgotten', { name: chosen.name }));
      },
    }); // prettier-ignore
  };
  return (
    <section aria-label={t('mappings')}>
      <Title order={2} size="h4" mt="xl" mb="sm">{t('mappings')}</Title>
      <ul className={classes.mappings}>
        {data.map((one) => (
          <li key={one.id}>
            <Stack gap={0}>
              <Text fw={500}>{one.name}</Text>
              <Text size="sm" c="dimmed">{[...one.kinds.map((kind) => t(`kinds.${kind as 'students'}`)), t('columns-count', { count: one.columns }), formatInstant(one.created_at, place.zone)].join(' · ')}</Text>
            </Stack>
            <Group>{pair && <Button variant="default" onClick={() => setAsked(one.id)}>{t('forget')}</Button>}</Group>
          </li>
        ))}
      </ul>
      <ConsequenceSheet
        opened={chosen !== undefined}
        onClose={() => setAsked(null)}
        title={t('forget-title', { name: chosen?.name })}
        whom={t('forget-whom')}
        what={t('forget-what')}
        back={t('forget-back')}
        action={t('forget')}
        busy={forget.isPending}
        problem={forget.error}
        onConfirm={confirm}
      />
    </section>
  );
}
