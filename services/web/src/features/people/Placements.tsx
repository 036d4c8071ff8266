import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { pairFor } from '../../session/places';
import { usePlace, useSession } from '../../session/react';
import { schoolNames } from '../../session/schools';
import { formatDay, fullName, today } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { DateField } from '../../ui/DateField';
import { done } from '../../ui/toast';
import classes from './People.module.css';
import type { File } from './PersonPage';
import { STAFF, useDismiss } from './queries';
import { whenOf } from './rules';

type Placement = Registry['PlacementView'];

/** Where the person belongs and belonged, by which order; a post is ended here. */
export function Placements({ places, person }: { places: readonly Placement[]; person: File }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const place = usePlace();
  const { me } = useSession();
  const { data: names } = useQuery(schoolNames(place));
  const now = today(place.zone);
  const pair = pairFor(place, STAFF, { prefer: ['director', 'coordinator'] });
  const may = (each: Placement) => pair !== undefined && each.kind === 'staff' && each.until_on === null && person.id !== me?.person_id;
  return (
    <section>
      <Title order={2} mb="xs">{t('places')}</Title>
      {places.length === 0 && <Text c="dimmed">{t('no-places')}</Text>}
      <ul className={classes.rows}>
        {places.map((each) => (
          <li key={each.id} data-over={whenOf(each, now) === 'over' || undefined}>
            <strong>{each.post ?? t(`kind.${each.kind}`)}</strong>
            {place.level !== 'school' && <span>{names?.get(each.segment)}</span>}
            <span>{each.until_on ? t('from-until', { from: formatDay(each.from_on), until: formatDay(each.until_on) }) : t('since', { from: formatDay(each.from_on) })}</span>
            {each.order_number && <span>{t('by-order', { number: each.order_number, date: formatDay(each.order_on) })}</span>}
            {each.kind === 'staff' && each.roles.length > 0 && <span>{each.roles.map((role) => common(`role.${role as 'teacher'}`)).join(', ')}</span>}
            {may(each) && pair && <Dismiss place={each} person={person} pair={pair} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dismiss({ place: post, person, pair }: { place: Placement; person: File; pair: string }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const now = today(place.zone);
  const [opened, setOpened] = useState(false);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string>(now);
  const [last, setLast] = useState<string>(now);
  const [key, setKey] = useState(newKey);
  const dismiss = useDismiss();
  const name = fullName(person);
  const confirm = () =>
    dismiss.mutate({ pair, key, id: post.id, body: { order_number: number.trim(), order_on: on, until_on: last } }, {
      onSuccess: () => {
        setOpened(false);
        done(t('dismissed', { name, day: formatDay(last) }));
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  return (
    <>
      <Button className={classes.end} size="compact-sm" variant="subtle" color="gray" onClick={() => setOpened(true)}>{t('dismiss')}</Button>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('dismiss-title')}
        whom={t('dismiss-whom', { name, post: post.post ?? '' })}
        what={
          <>
            {t('dismiss-what', { day: formatDay(last) })}
            <Group mt="sm" align="flex-start">
              <TextInput label={t('order-number')} required w={150} maxLength={100} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
              <DateField label={t('order-on')} w={160} value={on} onChange={(day) => day && setOn(day)} />
              <DateField label={t('last-day')} w={160} value={last} onChange={(day) => day && setLast(day)} />
            </Group>
          </>
        }
        back={t('dismiss-back')}
        action={t('dismiss-do')}
        danger
        busy={dismiss.isPending || number.trim() === ''}
        problem={dismiss.error}
        onConfirm={confirm}
      />
    </>
  );
}
