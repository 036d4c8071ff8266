import { Button, Group, SegmentedControl, Select, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { academic, under, unwrap } from '../../api/client';
import { formatNumber } from '../../text/format';
import classes from './Diary.module.css';
import { type Act, type Weighted, meanOf, needed, rounded, shownMean } from './mean';
import { markTypes } from './queries';
import type { Child, Placed, Subject } from './rules';

interface Props {
  child: Child;
  subject: Subject;
  marks: readonly Placed[];
  act: Act;
  day: string;
}
interface Wished {
  value: number;
  weight: number;
  name: string;
}
const VALUES = [5, 4, 3, 2] as const;
const MOST = 20;

/** Without the school's list (no network): the kinds that the marks here have. */
function kindsOf(marks: readonly Placed[]): { code: string; name: string; weight: number }[] {
  const found = new Map(marks.map(({ mark }) => [mark.type, { code: mark.type, name: mark.type_name, weight: mark.weight }]));
  return [...found.values()];
}

/** «Станет 4,12 – за четверть 4»: counted here, so that it also works without a network; nothing is stored (4.42). */
export function WhatIf({ child, subject, marks, act, day }: Props) {
  const { t } = useTranslation('diary');
  const { data } = useQuery(markTypes(child));
  const types = data ?? kindsOf(marks);
  const [code, setCode] = useState<string | null>(null);
  const [wished, setWished] = useState<Wished[]>([]);
  const type = types.find((each) => each.code === code) ?? types.find((each) => each.code === 'answer') ?? types[0];
  const own = marks.map((each): Weighted => each.mark);
  const mean = meanOf([...own, ...wished], act);
  const told = useTold(child, subject, own, wished, act, day);
  const figure = told?.mean ?? (mean && shownMean(mean));
  const likely = told?.likely ?? (mean && rounded(mean, act));
  const lacking = act.minimumMarks - own.filter((mark) => mark.value !== null).length - wished.length;
  return (
    <section className={classes.whatIf} aria-label={t('what-if.title')} data-no-print>
      <h2>{t('what-if.title')}</h2>
      <Text size="sm">{t('what-if.lead')}</Text>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('what-if.kind')}
          w={280}
          maw="100%"
          size="md"
          allowDeselect={false}
          data={types.map((each) => ({ value: each.code, label: t('what-if.kind-weight', { name: each.name, weight: each.weight }) }))}
          value={type?.code ?? null}
          onChange={setCode}
        />
        <span className={classes.keys}>
          {VALUES.map((value) => (
            <UnstyledButton
              key={value}
              className={classes.mark}
              data-value={value}
              aria-label={t('what-if.add', { value })}
              disabled={!type || wished.length >= MOST}
              onClick={() => type && setWished([...wished, { value, weight: type.weight, name: type.name }])}
            >
              {value}
            </UnstyledButton>
          ))}
        </span>
      </Group>
      <p className={classes.becomes} role="status">
        {figure === null || likely === null
          ? t('what-if.nothing')
          : t(wished.length > 0 ? 'what-if.becomes' : 'what-if.stays', { mean: formatNumber(figure, 2), mark: likely })}
      </p>
      {wished.length > 0 && (
        <Group gap={6}>
          <Text size="sm">{t('what-if.added')}</Text>
          {wished.map((each, place) => (
            <UnstyledButton
              key={`${place} ${each.value}`}
              className={classes.wished}
              aria-label={t('what-if.remove', { value: each.value, name: each.name })}
              onClick={() => setWished(wished.filter((_, other) => other !== place))}
            >
              {each.value}
              <small>{each.name}</small>
            </UnstyledButton>
          ))}
          <Button variant="subtle" size="sm" onClick={() => setWished([])}>
            {t('what-if.clear')}
          </Button>
        </Group>
      )}
      {lacking > 0 && <Text size="sm">{t('what-if.few', { count: lacking })}</Text>}
      <Wish own={[...own, ...wished]} act={act} types={types} />
      <Text size="sm" fw={500}>
        {t('what-if.note')}
      </Text>
    </section>
  );
}

/** Where the weeks do not hold all marks of the period (a change of groups), the service counts. */
function useTold(child: Child, subject: Subject, own: Weighted[], wished: Wished[], act: Act, day: string) {
  const here = meanOf(own, act);
  const same = (here === null ? null : shownMean(here)) === subject.mean;
  const more = wished.map((each) => `${each.value}:${each.weight}`);
  const { data } = useQuery({
    queryKey: ['diary', child.pair, child.id, 'what-if', subject.subject_id, more],
    enabled: !same,
    queryFn: ({ signal }) => {
      const query = { student_id: child.id, subject_id: subject.subject_id, more, week: day };
      return unwrap(academic.GET('/diary/what-if', { params: { query }, signal, ...under(child.pair) }));
    },
  });
  return same ? undefined : data;
}

interface WishProps {
  own: readonly Weighted[];
  act: Act;
  types: readonly { code: string; name: string; weight: number }[];
}
const WAYS = ['control', 'answer'] as const;

/** «Хочу 4» → «Нужно: две контрольные на 5 или четыре ответа на 5». */
function Wish({ own, act, types }: WishProps) {
  const { t } = useTranslation('diary');
  const [target, setTarget] = useState<number | null>(null);
  const ways = WAYS.flatMap((code) => {
    const type = types.find((each) => each.code === code);
    const count = type && target ? needed(own, target, { value: 5, weight: type.weight }, act) : null;
    return type && count !== null ? [{ count, name: type.name.toLowerCase() }] : [];
  });
  const answer = (): string => {
    if (ways.length === 0) return t('what-if.impossible');
    if (ways.some((way) => way.count === 0)) return t('what-if.already');
    return t('what-if.need', { ways: ways.map((way) => t('what-if.way', { count: way.count, value: 5, name: way.name })).join(t('what-if.or')) });
  };
  return (
    <Group gap="sm" align="center">
      <Text size="sm">{t('what-if.want')}</Text>
      <SegmentedControl
        size="md"
        data={['5', '4', '3']}
        value={target ? String(target) : ''}
        onChange={(value) => setTarget(Number(value))}
        aria-label={t('what-if.want')}
      />
      {target && (
        <Text size="sm" role="status">
          {answer()}
        </Text>
      )}
    </Group>
  );
}
