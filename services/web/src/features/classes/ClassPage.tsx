import { Button, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { List } from '../../lists/List';
import { may, pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatDay, formatSchoolYear, fullName } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { PrintFoot, PrintHead } from '../../ui/Print';
import type { Column } from '../../ui/table';
import { ClassSheet } from './ClassSheet';
import { SetSheet } from './SetSheet';
import { TeachersSheet } from './TeachersSheet';
import { WRITE, classes, issues, schoolClass } from './queries';
import { together } from './rules';

type Member = Registry['ClassMemberView'] & { place: number };
const route = getRouteApi('/$place/classes/$classId');

/** A class and its students; the list is changed by orders only (4.12). */
export default function ClassPage() {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const navigate = useNavigate();
  const { classId } = route.useParams();
  const search = route.useSearch();
  const { data } = useSuspenseQuery(schoolClass(place, classId));
  const { card } = data;
  const [sheet, setSheet] = useState<'change' | 'teachers' | 'set'>();
  const close = () => setSheet(undefined);
  const here = card.segment === place.segment;
  const pair = here ? pairFor(place, WRITE) : undefined;
  const files = may(place, 'registry:person:read');
  const at = `/${place.slug}`;
  const own = `${at}/classes/${classId}`;
  const { data: all = [] } = useQuery({ ...classes(place, card.school_year), enabled: card.set_id !== null });
  const joined = together(all, card);
  const rows = card.members.map((member, index): Member => ({ ...member, place: index + 1 }));
  const columns: Column<Member>[] = [
    { id: 'name', header: t('student'), value: fullName, cell: (row) => t('numbered', { place: row.place, name: fullName(row) }), phone: 'title' },
    { id: 'birth', header: t('birth'), value: (row) => row.birth_on, cell: (row) => formatDay(row.birth_on), align: 'right', phone: 'side' },
    { id: 'from', header: t('since'), value: (row) => row.from_on, cell: (row) => formatDay(row.from_on), align: 'right', phone: 'none' },
  ];
  const facts = [
    card.teacher ? t('teacher-is', { name: card.teacher }) : t('no-teacher'),
    card.room && t('room-is', { room: card.room }),
    t('shift-is', { shift: card.shift }),
    card.profile,
    joined.length > 0 && t('set-with', { names: joined.join(', ') }),
  ].filter(Boolean);
  return (
    <PageFrame
      title={t('class', { name: card.name })}
      note={<Text c="dimmed">{t('of-students', { count: card.students })}</Text>}
      crumbs={files ? [{ label: t('title'), to: `${at}/classes` }] : []}
      help={[t('help-class-1'), t('help-class-2')]}
      tabs={may(place, 'academic:group:read') ? [{ label: t('students-tab'), to: own }, ...(files ? [{ label: t('subgroups'), to: `${own}/subgroups` }] : []), { label: t('journals'), to: `${own}/journals` }] : []}
      actions={
        <>
          {pair && <Button variant="default" onClick={() => setSheet('change')}>{t('change')}</Button>}
          {files && <Button variant="default" onClick={() => setSheet('teachers')}>{t('teacher')}</Button>}
          {pair && <Button variant="default" onClick={() => setSheet('set')}>{t('set')}</Button>}
          {here && may(place, 'movement:order:write') && (
            <LinkButton variant="default" to={`${at}/movement/orders/new`} search={{ kind: 'class-transfer', class: classId }}>{t('order')}</LinkButton>
          )}
          {here && issues(place, card.teacher_id) && <LinkButton to={`${at}/access`} search={{ class: classId }}>{t('cards')}</LinkButton>}
        </>
      }
    >
      <PrintHead where={place.title}>
        <p>{t('paper', { name: card.name, year: formatSchoolYear(card.school_year) })}</p>
      </PrintHead>
      <Text c="dimmed" mb="sm">{facts.join(' · ')}</Text>
      <List name="class" title={t('paper', { name: card.name, year: formatSchoolYear(card.school_year) })} file={files ? { list: 'registry/classes/{class_id}', params: { class_id: classId }, pair: data.pair } : undefined}
        caption={t('class', { name: card.name })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.person_id}
        rowLink={files ? (row) => `${at}/people/${row.person_id}` : undefined}
        search={search}
        onSearch={(next) => void navigate({ to: '.', search: next, replace: true })}
        empty={
          <Empty text={t(card.students > 0 ? 'hidden' : 'empty-class')}>
            {card.students === 0 && here && may(place, 'movement:order:write') && <LinkButton to={`${at}/movement/orders/new`} search={{ class: classId }}>{t('enrol')}</LinkButton>}
          </Empty>
        }
      />
      <PrintFoot zone={place.zone} who={t('teacher')} />
      {pair && <ClassSheet opened={sheet === 'change'} onClose={close} pair={pair} year={card.school_year} known={card} others={[]} />}
      {sheet === 'teachers' && <TeachersSheet card={card} pair={pair} onClose={close} />}
      {sheet === 'set' && pair && <SetSheet card={card} pair={pair} onClose={close} />}
    </PageFrame>
  );
}
