import { Badge, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { PrintButton } from '../../ui/Print';
import classesOf from './Schools.module.css';
import { Turn } from './Turn';
import { card, classes, students, writer } from './queries';

const route = getRouteApi('/$place/schools/$schoolId');
const COLOUR = { active: 'green', suspended: 'orange', archived: 'gray' } as const;

/** What an organisation tells about itself; the department reads it. */
export default function SchoolPage() {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const { schoolId } = route.useParams();
  const { data: school } = useSuspenseQuery(card(place, schoolId));
  const { data: counts } = useQuery(students(place));
  const { data: opened } = useQuery(classes(place));
  const pair = writer(place);
  const number = counts ? (counts.get(school.segment) ?? 0) : null;
  const of = school.card;
  const facts: [string, string | null | undefined][] = [
    [t('full'), school.name],
    [t('students'), number === null ? null : String(number)],
    [t('classes'), opened ? String(opened.get(school.segment) ?? 0) : null],
    [t('director'), of.director],
    [t('kind'), of.kind],
    [t('inn'), of.inn],
    [t('kpp'), of.kpp],
    [t('ogrn'), of.ogrn],
    [t('address'), of.address],
    [t('phone'), of.phone],
    [t('email'), of.email],
    [t('site'), of.site],
    [t('licence'), of.licence && t('paper', { number: of.licence.number, until: of.licence.valid_until ? t('until', { day: formatDay(of.licence.valid_until) }) : '' })],
    [t('accreditation'), of.accreditation && t('paper', { number: of.accreditation.number, until: of.accreditation.valid_until ? t('until', { day: formatDay(of.accreditation.valid_until) }) : '' })],
    [t('code'), school.segment.split('/').at(-1)],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <PageFrame
      title={school.short_name}
      note={<Badge variant="light" color={COLOUR[school.state]}>{t(`is.${school.state}`)}</Badge>}
      crumbs={[{ label: t('title'), to: `/${place.slug}/schools` }]}
      width="reading"
      actions={
        <>
          <PrintButton />
          {pair && school.level === 'school' && <Turn school={{ ...school, students: number }} pair={pair} />}
        </>
      }
    >
      {school.state === 'suspended' && <Text mb="md">{t('suspended-note')}</Text>}
      <dl className={classesOf.facts}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!of.inn && <Text c="dimmed">{t('no-card')}</Text>}
    </PageFrame>
  );
}
