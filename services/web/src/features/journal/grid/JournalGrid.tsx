import { type CSSProperties, memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson, MarkType, Student } from '../model';
import { Cell, type CellName, RowNumbers, cellNames } from './Cell';
import { FootMarks, FootMissed, Head } from './Columns';
import type { Controller } from './controller';
import classes from './grid.module.css';
import type { JournalStore } from './store';

interface Props {
  store: JournalStore;
  controller: Controller;
  lessons: readonly Lesson[];
  types: readonly MarkType[];
  caption: string;
  onColumn: (lesson: Lesson, head: HTMLElement) => void;
  /** Over the whole window. */
  wide: boolean;
}

/** A real table, rows as grids with containment, cells memoised (style-web §2: measured). */
export function JournalGrid({ store, controller, lessons, types, caption, onColumn, wide }: Props) {
  const { t } = useTranslation('journal');
  const table = useRef<HTMLTableElement>(null);
  const { students, today } = store.grid;
  const name = useMemo(() => cellNames(t), [t]);
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    // The last lesson that has begun is where the hand wants to be.
    const begun = lessons.findLastIndex((lesson) => lesson.held_on <= today);
    controller.take(element, { row: 0, column: Math.max(0, begun) });
    const head = element.tHead?.rows[0]?.cells[Math.max(0, begun) + 2];
    if (head && element.parentElement) element.parentElement.scrollLeft = Math.max(0, head.offsetLeft - element.parentElement.clientWidth + 300);
    const { key, press, enter, twice, copy, paste } = controller;
    element.addEventListener('keydown', key);
    element.addEventListener('mousedown', press);
    element.addEventListener('focusin', enter);
    element.addEventListener('dblclick', twice);
    element.addEventListener('copy', copy);
    element.addEventListener('paste', paste);
    return () => {
      controller.take(null);
      element.removeEventListener('keydown', key);
      element.removeEventListener('mousedown', press);
      element.removeEventListener('focusin', enter);
      element.removeEventListener('dblclick', twice);
      element.removeEventListener('copy', copy);
      element.removeEventListener('paste', paste);
    };
  }, [controller, lessons, today]);
  // The table ends above the sentence below it, wherever the page's head ends: no second scroll bar.
  useEffect(() => {
    const box = table.current?.parentElement;
    if (!box) return;
    const measure = () => box.style.setProperty('--height', `${Math.max(260, innerHeight - box.getBoundingClientRect().top - (wide ? 0 : scrollY) - (wide ? 50 : 62))}px`);
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [wide]);
  const numbers = ['mean', 'count', 'debts', 'missed'] as const;
  return (
    <div className={classes.box} style={{ '--count': lessons.length } as CSSProperties}>
      <table className={classes.table} ref={table} role="grid" aria-rowcount={students.length + 1} aria-colcount={lessons.length + 6} aria-multiselectable>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr className={`${classes.row} ${classes.head}`}>
            <th scope="col" className={classes.place}>
              {t('number-sign')}
            </th>
            <th scope="col" className={classes.name}>
              {t('student')}
            </th>
            {lessons.map((lesson) => (
              <Head key={lesson.id} store={store} lesson={lesson} types={types} onOpen={onColumn} />
            ))}
            <td className={classes.space} aria-hidden />
            {numbers.map((each) => (
              <th key={each} scope="col" className={`${classes.number} ${classes[each]}`} title={t(`column.${each}-long`)}>
                {t(`column.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map((student, row) => (
            <Row key={student.id} store={store} student={student} row={row} lessons={lessons} name={name} />
          ))}
        </tbody>
        <tfoot>
          <Foot store={store} lessons={lessons} name={t('foot.marks')} part="marks" />
          <Foot store={store} lessons={lessons} name={t('foot.missed')} part="missed" />
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps {
  store: JournalStore;
  student: Student;
  row: number;
  lessons: readonly Lesson[];
  name: CellName;
}

const Row = memo(function Row({ store, student, row, lessons, name }: RowProps) {
  return (
    <tr className={classes.row} data-r={row}>
      <td className={classes.place}>{row + 1}</td>
      <th scope="row" className={classes.name} data-name title={student.name}>
        {student.name}
      </th>
      {lessons.map((lesson, column) => (
        <Cell key={lesson.id} store={store} student={student} lesson={lesson} column={column} today={lesson.held_on === store.grid.today} name={name} />
      ))}
      <td className={classes.space} aria-hidden />
      <RowNumbers store={store} student={student.id} />
    </tr>
  );
});

function Foot({ store, lessons, name, part }: { store: JournalStore; lessons: readonly Lesson[]; name: string; part: 'marks' | 'missed' }) {
  const Part = part === 'marks' ? FootMarks : FootMissed;
  return (
    <tr className={`${classes.row} ${classes.foot}`}>
      <td className={classes.place} />
      <th scope="row" className={classes.name}>
        {name}
      </th>
      {lessons.map((lesson) => (
        <Part key={lesson.id} store={store} lesson={lesson.id} />
      ))}
      <td className={classes.space} aria-hidden />
      <td className={`${classes.number} ${classes.mean}`} />
      <td className={`${classes.number} ${classes.count}`} />
      <td className={`${classes.number} ${classes.debts}`} />
      <td className={`${classes.number} ${classes.missed}`} />
    </tr>
  );
}
