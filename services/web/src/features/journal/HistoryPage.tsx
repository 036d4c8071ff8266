import { Select, Skeleton, Switch } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { addDays, formatDay, formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column, TableSearch } from '../../ui/table';
import { shown } from './grid/CellHistory';
import { type Line, PERIOD, history, journal } from './queries';

const route = getRouteApi('/$place/journal/$groupId/history');
const SPANS = [7, 30, 120];

/** Every change of the journal's marks: who, when, was → became, why (4.37). */
export default function HistoryPage() {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const { groupId } = route.useParams();
  const { data: seen } = useSuspenseQuery(journal(place, groupId));
  const { grid, pair } = seen;
  const [days, setDays] = useState(30);
  const [only, setOnly] = useState(false);
  const [search, setSearch] = useState<TableSearch>({});
  const asked = useQuery(history(pair, groupId, { since: addDays(grid.today, -days) }));
  const students = new Map(grid.students.map((student) => [student.id, student.name]));
  const lessons = new Map(grid.lessons.map((lesson) => [lesson.id, lesson.held_on]));
  const rows = (asked.data ?? []).filter((line) => !only || line.old_state !== null);
  const columns: Column<Line>[] = [
    { id: 'at', header: t('history.at'), value: (line) => line.at, cell: (line) => formatInstant(line.at, place.zone) },
    { id: 'student', header: t('history.student'), value: (line) => students.get(line.student_id) ?? '', phone: 'title' },
    { id: 'day', header: t('history.day'), value: (line) => lessons.get(line.lesson_id) ?? '', cell: (line) => formatDay(lessons.get(line.lesson_id)) },
    { id: 'change', header: t('history.change'), value: (line) => `${shown(line.old_state, line.old_value)} → ${shown(line.new_state, line.new_value)}`, phone: 'side' },
    { id: 'author', header: t('history.author'), value: (line) => line.author ?? '' },
    { id: 'note', header: t('history.note'), value: (line) => [line.comment, line.reason].filter(Boolean).join(' · ') },
  ];
  const at = `/${place.slug}/journal/${groupId}`;
  return (
    <PageFrame
      title={t('heading', { group: grid.group.class_names.join(', '), subject: grid.group.subject_name })}
      tabs={[
        { label: t('tab.grid'), to: at },
        ...(grid.period && may(place, PERIOD) ? [{ label: t('tab.period'), to: `${at}/period/${grid.period.id}` }] : []),
        { label: t('tab.history'), to: `${at}/history` },
      ]}
    >
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      <List name="journal-history"
        caption={t('history.since', { day: formatDay(addDays(grid.today, -days)) })}
        columns={columns}
        rows={rows}
        rowKey={(line) => `${line.student_id} ${line.lesson_id} ${line.slot} ${line.version}`}
        search={search}
        onSearch={setSearch}
        filter
        filters={
          <>
            <Select
              size="sm" w={190} allowDeselect={false} aria-label={t('period')} value={String(days)}
              data={SPANS.map((count) => ({ value: String(count), label: t('history.days', { count }) }))}
              onChange={(next) => setDays(Number(next))}
            />
            <Switch label={t('history.only-corrections')} checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
          </>
        }
        empty={asked.isError ? null : asked.isPending ? <Skeleton height={200} /> : <Empty text={t('history.empty')} />}
      />
    </PageFrame>
  );
}
