/** What the search box finds without asking anybody: sections and actions, also typed in the other layout. */
import { fold } from '../../text/format';
import { otherLayout } from '../../text/layout';

export interface Found {
  id: string;
  label: string;
  note?: string;
  to: string;
}

/** The typed words and, when they make no Russian ones, what the same keys give in the Russian layout. */
export const readings = (typed: string): string[] => {
  const other = otherLayout(typed);
  return [typed, ...(other ? [other] : [])].map(fold).filter(Boolean);
};

const startsWord = (label: string, wanted: string): boolean => label.split(/[\s·«»]+/).some((word) => word.startsWith(wanted));

/** Those that hold every word of some reading; beginnings of words first. */
export function matching(typed: string, all: readonly Found[]): Found[] {
  const wanted = readings(typed);
  if (wanted.length === 0) return [];
  return all
    .flatMap((each) => {
      const label = fold(each.label);
      const hit = wanted.find((words) => words.split(/\s+/).every((word) => label.includes(word)));
      return hit === undefined ? [] : [{ each, begins: startsWord(label, hit) }];
    })
    .sort((a, b) => Number(b.begins) - Number(a.begins))
    .map(({ each }) => each);
}
