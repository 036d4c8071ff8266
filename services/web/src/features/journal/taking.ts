/** The grid as a file: a row a student, a column a lesson, as the cells stand on the screen, unsent ones too. */
import type { TFunction } from 'i18next';
import type { ScreenTable } from '../../lists/source';
import { formatDay } from '../../text/format';
import type { JournalStore } from './grid/store';
import type { Lesson } from './model';

const DAY_AND_MONTH = 5;

export function gridSource(store: JournalStore, pair: string, lessons: readonly Lesson[], t: TFunction<'journal'>): ScreenTable {
  const { group, students, from_on, until_on } = store.grid;
  return {
    screen: 'journal', pair,
    title: t('heading', { group: group.class_names.join(', '), subject: group.subject_name }),
    note: `${formatDay(lessons[0]?.held_on ?? from_on)} – ${formatDay(lessons.at(-1)?.held_on ?? until_on)}`,
    columns: [
      { id: 'student', title: t('student') },
      ...lessons.map((lesson) => ({ id: lesson.id, title: formatDay(lesson.held_on).slice(0, DAY_AND_MONTH) })),
      { id: 'mean', title: t('column.mean'), number: true },
      { id: 'missed', title: t('column.missed'), number: true },
    ],
    rows: () => students.map((student) => [student.name, ...lessons.map((lesson) => store.view(student.id, lesson.id).text), store.row(student.id).mean, store.row(student.id).missed]),
  }; // prettier-ignore
}
