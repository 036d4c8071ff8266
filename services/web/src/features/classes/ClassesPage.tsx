import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { LoadLink } from '../../lists/LoadLink';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { schoolNames } from '../../session/schools';
import { formatSchoolYear, schoolYearOf, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { PrintHead } from '../../ui/Print';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { ClassSheet } from './ClassSheet';
import { NextYearSheet } from './NextYearSheet';
import { Parallels } from './Parallels';
import { type SchoolClass, WRITE, classes, issues } from './queries';
import { totals } from './rules';

const route = getRouteApi('/$place/classes');

/** Classes of a year by parallel: number, class teacher, room; cards of the class in one click. */
export default function ClassesPage() {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const now = schoolYearOf(today(place.zone));
  const year = search.year ?? now;
  const { data } = useSuspenseQuery(classes(place, year));
  const { data: names } = useQuery(schoolNames(place));
  const [adding, setAdding] = useState(false);
  const school = place.level === 'school';
  const pair = school ? pairFor(place, WRITE) : undefined;
  useKeys(pair ? [{ code: 'KeyN', shown: 'N', does: t('new'), run: () => setAdding(true) }] : []);
  const all = totals(data);
  const columns: Column<SchoolClass>[] = [
    { id: 'name', header: t('name'), value: (row) => row.name, phone: 'title', width: '90px' },
    { id: 'students', header: t('students'), value: (row) => row.students, align: 'right', phone: 'side', width: '90px' },
    { id: 'teacher', header: t('teacher'), value: (row) => row.teacher ?? t('no-teacher'), cell: (row) => row.teacher ?? <Text component="span" c="dimmed">{t('no-teacher')}</Text> },
    { id: 'room', header: t('room'), value: (row) => row.room, phone: 'none' },
    { id: 'shift', header: t('shift'), value: (row) => row.shift, align: 'right', phone: 'none' },
    { id: 'profile', header: t('profile'), value: (row) => row.profile },
    ...(!school ? [{ id: 'segment', header: t('school'), value: (row: SchoolClass) => names?.get(row.segment) ?? '' }] : []),
    ...(data.some((row) => issues(place, row.teacher_id))
      ? [
          {
            id: 'cards',
            header: t('passwords'),
            fixed: true,
            value: () => null,
            cell: (row: SchoolClass) =>
              issues(place, row.teacher_id) && (
                <Link to={at} search={{ class: row.id } as never}>
                  {t('cards')}
                </Link>
              ),
            phone: 'none' as const,
          },
        ]
      : []),
  ];
  const at: string = `/${place.slug}/access`;
  const turn = (next: typeof search) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  return (
    <PageFrame
      title={t('title')}
      help={[t('help-1'), t('help-2')]}
      actions={
        <>
          {pair && year >= now && <Button variant="default" onClick={() => turn({ prepare: true })}>{t('next-year')}</Button>}
          {pair && <Button onClick={() => setAdding(true)}>{t('new')}</Button>}
        </>
      }
    >
      <PrintHead where={place.title} />
      <Text mb="sm">{data.length > 0 && t('sum', { classes: t('classes', { count: all.classes }), students: t('of-students', { count: all.students }), parallels: t('parallels', { count: all.parallels }) })}</Text>
      {school && data.length > 0 && (
        <SegmentedControl
          mb="sm"
          data-no-print
          aria-label={t('shown-as')}
          value={search.by ?? 'list'}
          onChange={(by) => turn({ by: by === 'parallels' ? by : undefined, page: undefined })}
          data={[{ value: 'list', label: t('as-list') }, { value: 'parallels', label: t('as-parallels') }]}
        />
      )}
      {search.by === 'parallels' && data.length > 0 && (
        <>
          <Group mb="sm"><Year year={year} now={now} onChange={(next) => turn({ year: next === now ? undefined : next })} /></Group>
          <Parallels rows={data} />
        </>
      )}
      {(search.by !== 'parallels' || data.length === 0) && <List name="classes" note={formatSchoolYear(year)}
        caption={t('title')}
        columns={columns}
        rows={data}
        rowKey={(row) => row.id}
        rowLink={(row) => `/${place.slug}/classes/${row.id}`}
        search={search}
        onSearch={turn}
        filter={data.length > 12}
        filters={<Year year={year} now={now} onChange={(next) => turn({ year: next === now ? undefined : next, page: undefined })} />}
        empty={
          <>
            <Year year={year} now={now} onChange={(next) => turn({ year: next === now ? undefined : next })} />
            <Empty text={t(pair ? 'empty' : 'empty-read', { year: formatSchoolYear(year) })}><LoadLink /></Empty>
          </>
        }
      />}
      {pair && search.prepare && <NextYearSheet pair={pair} year={now + 1} onClose={() => turn({ prepare: undefined })} onMade={(made) => turn({ year: made, page: undefined, prepare: undefined })} />}
      {pair && <ClassSheet opened={adding} onClose={() => setAdding(false)} pair={pair} year={year} others={data} />}
    </PageFrame>
  );
}

function Year({ year, now, onChange }: { year: number; now: number; onChange: (year: number) => void }) {
  const { t } = useTranslation('classes');
  return (
    <Select
      size="sm"
      w={120}
      aria-label={t('year')}
      allowDeselect={false}
      value={String(year)}
      onChange={(value) => onChange(Number(value))}
      data={[now + 1, now, now - 1, now - 2].map((each) => ({ value: String(each), label: formatSchoolYear(each) }))}
    />
  );
}
