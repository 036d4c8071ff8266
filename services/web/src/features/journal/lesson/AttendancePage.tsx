import { Button, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayMonth } from '../../../text/format';
import { Empty } from '../../../ui/Empty';
import { PageFrame } from '../../../ui/PageFrame';
import { Sheet } from '../../../ui/Sheet';
import { done } from '../../../ui/toast';
import type { Change } from '../grid/changes';
import type { JournalStore } from '../grid/store';
import { CODES, type Code, MISSED, type Student } from '../model';
import { lessonLock } from '../rules';
import { useLetters } from '../useJournal';
import classes from './Lesson.module.css';
import { useCell, useColumn, useLesson } from './useLesson';

const route = getRouteApi('/$place/lessons/$lessonId/attendance');
const HOLD = 500;
/** Tap: not here; again: late; again: here. */
const NEXT = (code: Code | null): Code | null => (code === null ? 'absent' : code === 'late' ? null : 'late');

/** Attendance for a thumb (4.35): one column of large rows, kept at once, sent as one record of the lesson. */
export default function AttendancePage() {
  const { t } = useTranslation('journal');
  const { lessonId } = route.useParams();
  const { year } = route.useSearch();
  const navigate = useNavigate();
  const { place, lesson, store, write, checked } = useLesson(lessonId, year);
  const numbers = useColumn(store, lessonId);
  const [asked, setAsked] = useState<Student | null>(null);
  const { students } = store.grid;
  const held = store.lesson(0);
  const lock = held ? lessonLock(held, store.grid) : 'future';
  const back = `/${place.slug}/lessons/${lessonId}?year=${lesson.school_year}`;
  const finish = () => {
    checked();
    done(t('attendance.saved'));
    void navigate({ to: '/$place/lessons/$lessonId', params: { place: place.slug, lessonId }, search: { year: lesson.school_year } });
  };
  const note = (student: string, code: Code | null) =>
    write([{ student, lesson: lessonId, absence: code ? { code, minutes: null } : null }]);
  return (
    <PageFrame title={t('attendance.title')} crumbs={[{ label: `${lesson.group_name}, ${formatDayMonth(lesson.held_on)}, ${t('lesson-number', { number: lesson.number })}`, to: back }]} width="reading">
      {!held || students.length === 0 ? (
        <Empty text={t(held ? 'no-students' : 'lesson.cancelled')} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">{lock ? t(`lock.${lock}`) : t('attendance.tap')}</Text>
          <ul className={classes.list}>
            {students.map((student) => (
              <Person key={student.id} store={store} student={student} lesson={lessonId} onWrite={write} onHold={setAsked} />
            ))}
          </ul>
          <div className={classes.footer}>
            <span role="status">{t('lesson.present', { total: students.length, here: students.length - numbers.missed })}</span>
            <Button size="md" disabled={lock !== null} onClick={finish}>
              {numbers.missed === 0 && held.attendance_version === 0 ? t('lesson.all-here') : t('attendance.done')}
            </Button>
          </div>
        </>
      )}
      <Sheet opened={asked !== null} onClose={() => setAsked(null)} title={asked?.name ?? ''}>
        {CODES.map((code) => (
          <button key={code} type="button" className={classes.person} onClick={() => { if (asked) note(asked.id, code); setAsked(null); }}>
            <span>{t(`code.${code}.name`)}</span>
          </button>
        ))}
        <button type="button" className={classes.person} onClick={() => { if (asked) note(asked.id, null); setAsked(null); }}>
          <span>{t('attendance.here')}</span>
        </button>
      </Sheet>
    </PageFrame>
  );
}

interface PersonProps {
  store: JournalStore;
  student: Student;
  lesson: string;
  onWrite: (changes: readonly Change[]) => void;
  onHold: (student: Student) => void;
}

const Person = memo(function Person({ store, student, lesson, onWrite, onHold }: PersonProps) {
  const { t } = useTranslation('journal');
  const letters = useLetters();
  const view = useCell(store, student.id, lesson);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const long = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const code = view.absence?.code ?? null;
  const begin = () => {
    long.current = false;
    timer.current = setTimeout(() => {
      long.current = true;
      navigator.vibrate?.(20);
      onHold(student);
    }, HOLD);
  };
  const tap = () => {
    clearTimeout(timer.current);
    if (long.current) return;
    const next = NEXT(code);
    navigator.vibrate?.(10);
    onWrite([{ student: student.id, lesson, absence: next ? { code: next, minutes: null } : null }]);
  };
  return (
    <li>
      <button
        type="button" className={classes.person} disabled={view.lock !== null} data-missed={(code && MISSED.has(code)) || undefined}
        onPointerDown={begin} onPointerLeave={() => clearTimeout(timer.current)} onPointerCancel={() => clearTimeout(timer.current)}
        onClick={tap} onContextMenu={(event) => { event.preventDefault(); clearTimeout(timer.current); long.current = true; onHold(student); }}
      >
        <span>
          {student.name}
          {view.state !== 'saved' && <small>{t(`state.${view.state}`)}</small>}
        </span>
        <strong aria-label={code ? t(`code.${code}.name`) : t('attendance.here')}>{code ? letters[code][0] : '·'}</strong>
      </button>
    </li>
  );
});
