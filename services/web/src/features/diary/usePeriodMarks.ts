/** All single marks of a period, gathered from its weeks (the service answers by weeks only). */
import { useQueries, useQuery } from '@tanstack/react-query';
import { usePlace } from '../../session/react';
import type { Day } from '../../text/format';
import { periodOf, week, weeksOf } from './queries';
import { type Child, type Placed, placed } from './rules';

export interface PeriodMarks {
  marks: Placed[];
  loading: boolean;
  /** Some week could not be had: a line may lack marks. */
  partly: boolean;
}

export function usePeriodMarks(child: Child, day: Day): PeriodMarks {
  const place = usePlace();
  const { data } = useQuery(week(child, day));
  const period = data ? periodOf(data.value) : null;
  const answers = useQueries({ queries: weeksOf(child, period, place).map((each) => ({ ...each, staleTime: 300_000 })) });
  const marks = answers
    .flatMap((answer) => placed(answer.data?.value.days ?? []))
    .filter((each) => period !== null && each.on >= period.from_on && each.on <= period.until_on);
  return {
    marks,
    loading: !data || answers.some((answer) => answer.isPending),
    partly: answers.some((answer) => answer.isError),
  };
}
