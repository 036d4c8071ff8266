import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDayMonth, formatNumber, today } from '../../text/format';
import { Icon } from '../../ui/Icon';
import classes from './Diary.module.css';
import { Frame } from './Frame';
import { MarkSheet, Marks, Quiet } from './Marks';
import { Spark } from './Spark';
import { RowsWaiting, Trouble } from './States';
import { type Act, USUAL, course } from './mean';
import { act, markTypes, periodOf, week } from './queries';
import { type Child, type Placed, type Subject, type Week, bySubject } from './rules';
import { see } from './seen';
import { useDiary } from './useDiary';
import { usePeriodMarks } from './usePeriodMarks';

const route = getRouteApi('/$place/diary/marks');
const SAID = ['not-certified', 'exempt', 'passed', 'failed'] as const;

/** Subjects with their marks, mean and its course (4.41). */
export default function MarksPage() {
  const { t } = useTranslation('diary');
  const search = route.useSearch();
  const place = usePlace();
  const diary = useDiary(search.child);
  const day = search.day ?? today(place.zone);
  const shown = useQuery({ ...week(diary.child ?? { id: '', pair: '' }, day), enabled: diary.child !== undefined });
  return (
    <Frame
      diary={diary}
      title={t('marks-title')}
      help={[t('help.marks-1'), t('help.marks-2')]}
      keptAt={shown.data?.kept ? shown.data.at : null}
      actions={
        <Button variant="default" visibleFrom="xs" leftSection={<Icon name="print" size={16} />} onClick={() => print()}>
          {t('print-marks')}
        </Button>
      }
    >
      {(child) =>
        shown.data ? (
          <Subjects key={child.id} child={child} day={day} view={shown.data.value} />
        ) : shown.error ? (
          <Trouble problem={shown.error} again={() => void shown.refetch()} />
        ) : (
          <RowsWaiting />
        )
      }
    </Frame>
  );
}

function Subjects({ child, day, view }: { child: Child; day: string; view: Week }) {
  const { t } = useTranslation('diary');
  const [mark, setMark] = useState<Placed | null>(null);
  const { marks, partly } = usePeriodMarks(child, day);
  const { data: rules } = useQuery(act(child, day));
  useQuery(markTypes(child)); // kept for «what if» without a network
  const period = periodOf(view);
  const rows = bySubject(marks);
  const ids = marks.map((each) => each.id).join('\n');
  useEffect(() => {
    if (ids) see(child.id, ids.split('\n'));
  }, [ids, child.id]);
  const carried = view.subjects.filter((subject) => subject.carried.length > 0);
  return (
    <>
      <p className={classes.printOnly}>{[view.name, view.class_name].filter(Boolean).join(' · ')}</p>
      <Quiet>
        {period
          ? t('period', { name: period.name, from: formatDayMonth(period.from_on), until: formatDayMonth(period.until_on) })
          : t('no-period')}
        {period && rules?.closed.includes(period.id) && ` · ${t('period-closed')}`}
      </Quiet>
      {partly && <Quiet>{t('partly')}</Quiet>}
      {view.subjects.length === 0 && <p className={classes.none}>{t('no-marks')}</p>}
      <ul className={classes.subjects}>
        {view.subjects.map((subject) => (
          <Row key={subject.subject_id} child={child} subject={subject} marks={rows.get(subject.subject_id) ?? []} act={rules?.act ?? USUAL} onMark={setMark} />
        ))}
      </ul>
      {carried.length > 0 && <Carried subjects={carried} />}
      <MarkSheet opened={mark} child={child} onClose={() => setMark(null)} />
    </>
  );
}

interface RowProps {
  child: Child;
  subject: Subject;
  marks: readonly Placed[];
  act: Act;
  onMark: (mark: Placed) => void;
}

function Row({ child, subject, marks, act: rules, onMark }: RowProps) {
  const place = usePlace();
  const finals = usePeriodValues(subject);
  return (
    <li className={classes.row}>
      <Link
        to="/$place/diary/marks/$subjectId"
        params={{ place: place.slug, subjectId: subject.subject_id }}
        search={{ child: place.kind === 'staff' ? child.id : undefined }}
        className={classes.head}
      >
        <span className={classes.subject}>{subject.subject}</span>
        <Spark means={course(marks.map((each) => each.mark), rules)} />
        <span className={classes.mean}>{subject.mean === null ? '–' : formatNumber(subject.mean, 2)}</span>
        <Icon name="chevronRight" size={18} />
      </Link>
      <Marks marks={marks} onOpen={onMark} />
      {finals && <span className={classes.quiet}>{finals}</span>}
    </li>
  );
}

/** «1-я четверть: 4». */
export function usePeriodValues(subject: Subject): string {
  const { t } = useTranslation('diary');
  const marks = subject.period_marks as unknown as { period: string; value: string | null }[];
  return marks
    .flatMap(({ period, value }) => {
      if (value === null) return [];
      const said = SAID.find((each) => each === value);
      return [t('period-value', { period, value: said ? t(`value.${said}`) : value })];
    })
    .join(' · ');
}

interface CarriedMark {
  held_on: string;
  value: number | null;
  type_name: string | null;
  school: string;
}

/** Marks that came with the personal file from the former school: read only, apart from the own ones. */
function Carried({ subjects }: { subjects: readonly Subject[] }) {
  const { t } = useTranslation('diary');
  return (
    <section className={classes.carried} aria-label={t('carried')}>
      <h2>{t('carried')}</h2>
      <ul>
        {subjects.map((subject) => {
          const marks = subject.carried as unknown as CarriedMark[];
          return (
            <li key={subject.subject_id}>
              <b>{subject.subject}</b>
              <span className={classes.quiet}>{marks[0]?.school}</span>
              <span>
                {marks
                  .map((mark) => `${mark.value ?? t('debt')} – ${[mark.type_name, formatDayMonth(mark.held_on)].filter(Boolean).join(', ')}`)
                  .join('; ')}
              </span>
              {subject.mean_with_carried !== null && (
                <span className={classes.quiet}>{t('carried-mean', { mean: formatNumber(subject.mean_with_carried, 2) })}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
