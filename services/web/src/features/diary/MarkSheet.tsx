import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay, formatDayMonth, formatNumber } from '../../text/format';
import { Sheet } from '../../ui/Sheet';
import classes from './Diary.module.css';
import { type SheetProps, valueOf } from './Marks';
import { USUAL, meanOf, shownMean } from './mean';
import { act } from './queries';
import { type Child, type Placed, bySubject } from './rules';
import { usePeriodMarks } from './usePeriodMarks';

/** What this mark is for: kind, weight, topic, comment, teacher, what it did to the mean (4.41). */
export default function MarkSheet({ opened, child, onClose }: SheetProps) {
  const { t } = useTranslation('diary');
  return (
    <Sheet
      opened={opened !== null}
      onClose={onClose}
      title={opened ? t('mark.title', { subject: opened.lesson.subject, day: formatDayMonth(opened.on) }) : ''}
      size={440}
    >
      {opened && <MarkFacts placed={opened} child={child} />}
    </Sheet>
  );
}

function MarkFacts({ placed, child }: { placed: Placed; child: Child }) {
  const { t } = useTranslation('diary');
  const place = usePlace();
  const { mark, lesson } = placed;
  const facts: [string, string | null][] = [
    [t('mark.kind'), mark.type_name],
    [t('mark.weight'), String(mark.weight)],
    [t('mark.topic'), lesson.topic],
    [t('mark.teacher'), lesson.teacher],
    [t('mark.lesson'), `${formatDay(placed.on)}, ${t('number', { number: lesson.number })}`],
    [t('mark.effect'), useEffectOf(placed, child)],
  ];
  return (
    <div className={classes.facts}>
      <p className={classes.comment}>
        <span className={classes.mark} data-value={mark.value ?? 'debt'} aria-hidden>
          {valueOf(mark, t('debt-sign'))}
        </span>
        <span>{mark.comment ?? (mark.value === null ? t('mark.owed') : t('mark.no-comment'))}</span>
      </p>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Button
        variant="light" size="md"
        component={Link}
        to="/$place/diary/marks/$subjectId"
        params={{ place: place.slug, subjectId: lesson.subject_id } as never}
        search={{ child: place.kind === 'staff' ? child.id : undefined } as never}
      >
        {t('mark.all')}
      </Button>
    </div>
  );
}

/** The mean before this mark and after it. */
function useEffectOf(placed: Placed, child: Child): string | null {
  const { t } = useTranslation('diary');
  const { marks, loading } = usePeriodMarks(child, placed.on);
  const { data } = useQuery(act(child, placed.on));
  const rules = data?.act ?? USUAL;
  const row = bySubject(marks).get(placed.lesson.subject_id) ?? [];
  const here = row.findIndex((each) => each.id === placed.id);
  if (loading || here < 0) return null;
  if (placed.mark.value === null && !rules.debtCountsTwo) return t('mark.effect-none');
  const upTo = (count: number) => meanOf(row.slice(0, count).map((each) => each.mark), rules);
  const [before, after] = [upTo(here), upTo(here + 1)];
  if (!after) return null;
  const shown = formatNumber(shownMean(after), 2);
  return before
    ? t('mark.effect-value', { before: formatNumber(shownMean(before), 2), after: shown })
    : t('mark.effect-first', { after: shown });
}
