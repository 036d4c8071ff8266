import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay, formatDayMonth, formatNumber, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import classes from './Diary.module.css';
import { Frame } from './Frame';
import { MarkSheet, Marks, Quiet } from './Marks';
import { usePeriodValues } from './MarksPage';
import { Spark } from './Spark';
import { RowsWaiting, Trouble } from './States';
import { WhatIf } from './WhatIf';
import { USUAL, course } from './mean';
import { act, periodOf, week } from './queries';
import { type Child, type Placed, type Subject, type Week, bySubject } from './rules';
import { useDiary } from './useDiary';
import { usePeriodMarks } from './usePeriodMarks';

const route = getRouteApi('/$place/diary/marks/$subjectId');

/** One subject: every mark of the period, and what further ones would do (4.42). */
export default function SubjectPage() {
  const { t } = useTranslation('diary');
  const { subjectId } = route.useParams();
  const search = route.useSearch();
  const place = usePlace();
  const diary = useDiary(search.child);
  const day = search.day ?? today(place.zone);
  const shown = useQuery({ ...week(diary.child ?? { id: '', pair: '' }, day), enabled: diary.child !== undefined });
  const subject = shown.data?.value.subjects.find((each) => each.subject_id === subjectId);
  return (
    <Frame
      diary={diary}
      title={subject?.subject ?? t('marks-title')}
      help={[t('help.marks-1'), t('help.marks-2')]}
      keptAt={shown.data?.kept ? shown.data.at : null}
    >
      {(child) =>
        shown.error && !shown.data ? (
          <Trouble problem={shown.error} again={() => void shown.refetch()} />
        ) : !shown.data ? (
          <RowsWaiting />
        ) : !subject ? (
          <Empty text={t('no-marks')} />
        ) : (
          <OneSubject key={`${child.id} ${subjectId}`} child={child} day={day} view={shown.data.value} subject={subject} />
        )
      }
    </Frame>
  );
}

interface Props {
  child: Child;
  day: string;
  view: Week;
  subject: Subject;
}

function OneSubject({ child, day, view, subject }: Props) {
  const { t } = useTranslation('diary');
  const [mark, setMark] = useState<Placed | null>(null);
  const { marks, loading } = usePeriodMarks(child, day);
  const { data: rules } = useQuery(act(child, day));
  const own = bySubject(marks).get(subject.subject_id) ?? [];
  const period = periodOf(view);
  const closed = period !== null && (rules?.closed.includes(period.id) ?? false);
  const finals = usePeriodValues(subject);
  const means = course(own.map((each) => each.mark), rules?.act ?? USUAL);
  return (
    <>
      <div className={classes.summary}>
        <span className={classes.big}>{subject.mean === null ? '–' : formatNumber(subject.mean, 2)}</span>
        <span>
          {t('count', { count: subject.count })}
          {period && ` · ${period.name}`}
          {finals && <span className={classes.quiet}>{finals}</span>}
        </span>
        <Spark means={means} />
      </div>
      {loading ? (
        <RowsWaiting />
      ) : (
        <>
          {!closed && <WhatIf child={child} subject={subject} marks={own} act={rules?.act ?? USUAL} day={day} />}
          {closed && <Quiet>{t('what-if.closed')}</Quiet>}
          <ul className={classes.history}>
            {own.toReversed().map((each) => (
              <li key={each.id}>
                <Marks marks={[each]} onOpen={setMark} />
                <span>
                  <span>{each.mark.comment ?? each.mark.type_name}</span>
                  <span className={classes.quiet}>{[formatDayMonth(each.on), each.lesson.topic].filter(Boolean).join(' · ')}</span>
                </span>
                <span className={classes.quiet} title={formatDay(each.on)}>
                  {t('missing.weight', { weight: each.mark.weight })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <MarkSheet opened={mark} child={child} onClose={() => setMark(null)} />
    </>
  );
}
