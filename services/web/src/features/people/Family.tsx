import { Badge, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, usePlace } from '../../session/react';
import classes from './People.module.css';
import type { File } from './PersonPage';
import { RightsSheet } from './RightsSheet';
import { TIES, representatives } from './tieQueries';
import { type Chip, chips } from './tieRules';

export const COLOR: Record<Chip, string> = { 'apart': 'red', 'no-see': 'orange', 'no-notify': 'gray', 'no-take': 'orange', 'no-act': 'gray' };

/** Parents and children of a person, what each parent may, and for those who keep it the way to change it (4.14, X20). */
export function Family({ person, at }: { person: File; at: string }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const may = useMay(TIES) && person.ties.some((tie) => !tie.is_child) && place.level === 'school';
  const [opened, setOpened] = useState<string>();
  const { data: told } = useQuery({ ...representatives(place, person.id), enabled: may });
  const chosen = told?.find((each) => each.tie_id === opened);
  return (
    <section aria-label={t('family')}>
      <Title order={2} mb="xs">{t('family')}</Title>
      {person.ties.length === 0 && <Text c="dimmed">{t('no-family')}</Text>}
      <ul className={classes.rows}>
        {person.ties.map((tie) => (
          <li key={tie.id}>
            <Link to={[at, 'people', tie.person_id].join('/')}>{tie.name}</Link>
            <span>{tie.is_child ? t('child') : t(`relation.${tie.relation}`)}</span>
            {chips(tie).map((chip) => <Badge key={chip} variant="light" color={COLOR[chip]}>{t(`chip.${chip}`)}</Badge>)}
            {told?.some((each) => each.tie_id === tie.id) && (
              <Button data-no-print className={classes.end} size="compact-sm" variant="subtle" aria-label={t('rights-of', { name: tie.name })} onClick={() => setOpened(tie.id)}>{t('rights')}</Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && <RightsSheet tie={chosen} onClose={() => setOpened(undefined)} />}
    </section>
  );
}
