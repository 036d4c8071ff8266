import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../grid/changes';
import type { JournalStore } from '../grid/store';
import type { Code, Student } from '../model';
import { useLetters } from '../useJournal';
import classes from './Lesson.module.css';
import { useCell } from './useLesson';

interface Props {
  store: JournalStore;
  student: Student;
  lesson: string;
  onWrite: (changes: readonly Change[]) => void;
}
const QUICK: readonly Code[] = ['absent', 'ill', 'late'];
const VALUES = [5, 4, 3, 2, null] as const;

/** A student: absent, ill or late with one key, the mark with another; pressing again takes it back. */
export const LessonRow = memo(function LessonRow({ store, student, lesson, onWrite }: Props) {
  const { t } = useTranslation('journal');
  const letters = useLetters();
  const view = useCell(store, student.id, lesson);
  const [mark] = view.marks;
  const put = (value: number | null) => {
    const slot = mark?.slot ?? 0;
    const again = mark !== undefined && mark.value === value;
    const want = again ? null : { value, type: mark?.type ?? store.kind(lesson), comment: mark?.comment ?? null };
    onWrite([{ student: student.id, lesson, marks: { [slot]: want } }]);
  };
  const note = (code: Code) =>
    onWrite([{ student: student.id, lesson, absence: view.absence?.code === code ? null : { code, minutes: null } }]);
  const other = view.absence && !QUICK.includes(view.absence.code) ? view.absence.code : null;
  const off = view.lock !== null;
  return (
    <li className={classes.row} data-state={view.state === 'saved' ? undefined : view.state}>
      <span className={classes.name}>
        {student.name}
        {view.state !== 'saved' && <small>{t(`state.${view.state}`)}</small>}
        {view.edits.map((edit) => edit.why && <small key={edit.id} className={classes.why}>{edit.why}</small>)}
        {view.lock === 'outside' && <small>{t('lock.outside')}</small>}
      </span>
      <span className={classes.keys} role="group" aria-label={t('panel.attendance')}>
        {[...QUICK, ...(other ? [other] : [])].map((code) => (
          <button key={code} type="button" disabled={off} data-kind="absence" aria-pressed={view.absence?.code === code} aria-label={`${letters[code][0]}, ${t(`code.${code}.name`)}`} onClick={() => note(code)}>
            {letters[code][0]}
          </button>
        ))}
      </span>
      <span className={classes.keys} role="group" aria-label={t('part.marks')}>
        {VALUES.map((value) => (
          <button key={value ?? 'debt'} type="button" disabled={off} aria-pressed={mark !== undefined && mark.value === value} aria-label={value === null ? t('debt') : undefined} onClick={() => put(value)}>
            {value ?? '•'}
          </button>
        ))}
        {view.marks.length > 1 && <span className={classes.more}>{view.text}</span>}
      </span>
    </li>
  );
});
