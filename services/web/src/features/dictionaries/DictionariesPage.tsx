import { Badge, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../lists/ListTools';
import { usePlace } from '../../session/react';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './Dictionaries.module.css';
import { list, pairOf } from './queries';

/** All dictionaries: what they are for, how many values are offered here, whether own ones may be added. */
export default function DictionariesPage() {
  const { t } = useTranslation('dictionaries');
  const place = usePlace();
  const { data, error, refetch } = useQuery(list(place));
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2')]} actions={<ListTools large source={{ list: 'registry/dictionaries', pair: pairOf(place), title: t('title') }} />}>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} />}
      <ul className={classes.list}>
        {data?.map((each) => (
          <li key={each.code}>
            <Link to={`/${place.slug}/dictionaries/${each.code}` as '/'} className={classes.item}>
              <Group justify="space-between" gap="xs" align="baseline">
                <strong>{each.title}</strong>
                {each.locked_by && <Badge variant="light" color="gray">{t('closed-by', { name: each.locked_by })}</Badge>}
                {each.locked && !each.locked_by && <Badge variant="light" color="orange">{t('closed-here')}</Badge>}
              </Group>
              <Text size="sm" c="dimmed">{each.purpose}</Text>
              <Text>{each.offered === 0 ? t('none-offered') : `${t('offered', { count: each.offered })}${each.own > 0 ? `, ${t('own', { count: each.own })}` : ''}`}</Text>
            </Link>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
