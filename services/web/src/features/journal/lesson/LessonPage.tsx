import { Button, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayLong } from '../../../text/format';
import { Empty } from '../../../ui/Empty';
import { Icon } from '../../../ui/Icon';
import { LinkButton, PageFrame } from '../../../ui/PageFrame';
import { AskOpening } from '../openings/AskOpening';
import { isOpen, lessonLock, liftable, openingOf } from '../rules';
import classes from './Lesson.module.css';
import { LessonRow } from './LessonRow';
import { LessonWords } from './LessonWords';
import { around } from './queries';
import { useColumn, useLesson } from './useLesson';

const route = getRouteApi('/$place/lessons/$lessonId');

/** One lesson from top to bottom as it goes (4.34): who is here, topic, marks, homework. */
export default function LessonPage() {
  const { t } = useTranslation('journal');
  const { lessonId } = route.useParams();
  const { year } = route.useSearch();
  const { place, pair, lesson, types, store, outbox, write, checked } = useLesson(lessonId, year);
  const { data: near = [] } = useQuery(around(pair, lesson));
  const numbers = useColumn(store, lessonId);
  const [kind, setKind] = useState<string | null>(null);
  const held = store.lesson(0);
  const at = near.findIndex((each) => each.id === lessonId);
  const [before, after] = [near[at - 1], near[at + 1]];
  const to = (id: string) => `/${place.slug}/lessons/${id}?year=${lesson.school_year}`;
  const { students } = store.grid;
  const lock = held ? lessonLock(held, store.grid) : null;
  const request = openingOf(store.grid, lessonId);
  const chosen = kind ?? store.kind(lessonId);
  return (
    <PageFrame
      key={lessonId}
      title={t('lesson.title', { group: lesson.group_name, day: formatDayLong(lesson.held_on).toLowerCase() })}
      note={<Text c="dimmed">{t('lesson-number', { number: lesson.number })}</Text>}
      crumbs={[{ label: t('title'), to: `/${place.slug}/journal/${lesson.group_id}` }]}
      width="reading"
      actions={
        <>
          {before && at > 0 && <LinkButton variant="default" to={to(before.id)}>{t('lesson.previous')}</LinkButton>}
          {after && at >= 0 && <LinkButton variant="default" to={to(after.id)}>{t('lesson.next')}</LinkButton>}
        </>
      }
    >
      {!held ? (
        <Empty text={t('lesson.cancelled')} />
      ) : (
        <>
          {request && isOpen(request) && <AskOpening pair={pair} grid={store.grid} lesson={held} />}
          {lock && (
            <div className={classes.notice}>
              <Icon name="alert" size={18} />
              <span>{t(`lock.${lock}`)}</span>
              {liftable(lock) && <AskOpening pair={pair} grid={store.grid} lesson={held} />}
            </div>
          )}
          <LessonWords key={lessonId} lesson={lessonId} store={store} outbox={outbox} previous={at > 0 ? (before?.homework ?? null) : null} locked={lock !== null && lock !== 'future'} />
          <section aria-labelledby="who" className={classes.part}>
            <Group justify="space-between" gap="xs">
              <h2 id="who">{t('lesson.who')}</h2>
              <Text c="dimmed" role="status">
                {t('lesson.present', { total: students.length, here: students.length - numbers.missed })} ·{' '}
                {t(held.attendance_version > 0 ? 'lesson.checked' : 'lesson.not-checked')}
              </Text>
            </Group>
            <Group gap="xs" mt="xs">
              {!lock && held.attendance_version === 0 && numbers.missed === 0 && <Button onClick={checked}>{t('lesson.all-here')}</Button>}
              <LinkButton variant="default" to={`/${place.slug}/lessons/${lessonId}/attendance?year=${lesson.school_year}`}>{t('lesson.phone')}</LinkButton>
              <Select
                size="sm" w={240} allowDeselect={false} aria-label={t('lesson.kind')} value={chosen} disabled={lock !== null}
                data={types.map((type) => ({ value: type.code, label: t('kind', { name: type.name, weight: type.weight }) }))}
                onChange={(next) => {
                  setKind(next);
                  if (next) store.setKind(lessonId, next);
                }}
              />
            </Group>
            <ol className={classes.rows}>
              {students.map((student) => (
                <LessonRow key={student.id} store={store} student={student} lesson={lessonId} onWrite={write} />
              ))}
            </ol>
          </section>
        </>
      )}
    </PageFrame>
  );
}
