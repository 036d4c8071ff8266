import { Badge, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { ListTools } from '../../lists/ListTools';
import { may, pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatDay, fullName, today } from '../../text/format';
import { Act } from '../../ui/Act';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { PrintFoot, PrintHead } from '../../ui/Print';
import { Access } from './Access';
import { EditSheet } from './EditSheet';
import { COLOR, Family } from './Family';
import { FileSections } from './FileSections';
import classes from './People.module.css';
import { Placements } from './Placements';
import { Story } from './Story';
import { ACCOUNTS, BOOK, WRITE, file } from './queries';
import { inOrder, whenOf } from './rules';
import { chips } from './tieRules';

export type File = Registry['PersonalFile'];
const route = getRouteApi('/$place/people/$personId');
const path = (at: string, ...rest: string[]): string => [at, ...rest].join('/');

/** The personal file as far as it exists: who, family, places, the way in, movement (4.14). */
export default function PersonPage() {
  const { t } = useTranslation('people');
  const place = usePlace();
  const { personId } = route.useParams();
  const { data } = useSuspenseQuery(file(place, personId));
  const { file: person } = data;
  const [editing, setEditing] = useState(false);
  const now = today(place.zone);
  const places = inOrder(person.placements, now);
  const current = places.filter((each) => whenOf(each, now) !== 'over');
  const student = current.some((each) => each.kind === 'student');
  const at = `/${place.slug}`;
  const writer = pairFor(place, WRITE);
  const orders = student && place.level === 'school' && may(place, 'movement:order:write');
  const moves = student && place.level === 'school' && may(place, 'movement:transfer:write');
  const facts: [string, string | null][] = [
    [t('birth'), formatDay(person.birth_on)],
    [t('sex'), person.sex && t(`sex-is.${person.sex}`)],
    [t('snils'), person.snils],
    [t('phone'), person.phone],
    [t('email'), person.email],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <PageFrame
      title={fullName(person)}
      note={
        <>
          {person.class_id && <Link to={path(at, 'classes', person.class_id)}>{person.class_name}</Link>}
          {[...new Set(current.map((each) => each.kind))].map((kind) => (
            <Badge key={kind} variant="light">{t(`kind.${kind}`)}</Badge>
          ))}
          {person.ties.flatMap((tie) =>
            chips(tie).filter((chip) => chip === 'apart' || chip === 'no-see').map((chip) => (
              <Badge key={tie.id} variant="light" color={COLOR[chip]}>{t('parent-chip', { who: t(`relation.${tie.relation}`), what: t(`chip-short.${chip}`) })}</Badge>
            )),
          )}
          {current.length === 0 && <Badge variant="light" color="gray">{t('gone')}</Badge>}
        </>
      }
      crumbs={[{ label: t('title'), to: `${at}/people` }]}
      help={[t('help-file-1'), t('help-file-2'), t('help-file-3')]}
      actions={
        <>
          <ListTools large source={{ list: 'registry/people/{person_id}/file', params: { person_id: personId }, pair: data.pair, title: t('file-paper', { name: fullName(person) }), only: current.length === 1 ? current[0]?.kind : undefined }} />
          {person.phone && <a className={classes.call} href={`tel:${person.phone}`}>{t('call')}</a>}
          <Act variant="default" may={writer !== undefined} onClick={() => setEditing(true)}>{t('edit')}</Act>
          {moves && person.class_id && <LinkButton variant="default" to={`${at}/movement/transfers/new`} search={{ way: 'out', student: personId }}>{t('transfer')}</LinkButton>}
          {orders && person.class_id && <LinkButton variant="default" to={`${at}/movement/orders/new`} search={{ kind: 'class-transfer', student: personId }}>{t('move')}</LinkButton>}
          {orders && person.class_id && <LinkButton variant="default" to={`${at}/movement/orders/new`} search={{ kind: 'departure', student: personId }}>{t('depart')}</LinkButton>}
        </>
      }
    >
      <PrintHead where={place.title} />
      <div className={classes.file}>
        <section>
          <Title order={2} mb="xs">{t('general')}</Title>
          <dl className={classes.facts}>
            {known.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {known.length === 0 && <Text c="dimmed">{t('nothing-known')}</Text>}
        </section>
        {(person.ties.length > 0 || student) && <Family person={person} at={at} />}
        <Placements places={places} person={person} />
        {may(place, ACCOUNTS) && <Access personId={personId} />}
        {(student || places.some((each) => each.kind === 'student')) && may(place, BOOK) && <Story personId={personId} />}
      </div>
      <FileSections key={personId} personId={personId} />
      <PrintFoot zone={place.zone} />
      {writer && <EditSheet opened={editing} onClose={() => setEditing(false)} pair={writer} person={person} />}
    </PageFrame>
  );
}
