import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { LoadLink } from '../../lists/LoadLink';
import type { Role } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatCount, formatDayMonth, formatNumber } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column, TableSearch } from '../../ui/table';
import { Never } from './Never';
import classes from './Visits.module.css';
import { type Count, SPANS, type Visits, useWorkbook, visits } from './queries';
import { type Line, linesOf, share, topOf } from './rules';

const route = getRouteApi('/$place/visits');
const TERMS = ['today', 'week', 'month'] as const;

/** «Посещения»: who signs in; a school by class and name, organisations above it by school and number. */
export default function VisitsPage() {
  const { t } = useTranslation('visits');
  const place = usePlace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const days = search.days ?? 30;
  const { data, error, refetch } = useQuery({ ...visits(place, days), placeholderData: keepPreviousData });
  const book = useWorkbook(place);
  const go = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]} actions={data && data.total.registered > 0 && <Button variant="default" loading={book.isPending} onClick={() => book.mutate({ days, name: t('file') })}>{t('xlsx')}</Button>}>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={360} />}
      {data && data.total.registered === 0 && <Empty text={t('empty')}><LoadLink /></Empty>}
      {data && data.total.registered > 0 && (
        <>
          <Tiles total={data.total} />
          <Table caption={t('by-role')} name={t('role')} lines={data.roles.map((one) => ({ ...one, key: one.role, name: one.title, kind: null }))} search={{}} onSearch={() => undefined} fixed />
          <Group justify="space-between" align="flex-end">
            <h2 className={classes.h2} id="by-day">{t('by-day')}</h2>
            <SegmentedControl size="sm" aria-label={t('span')} data={SPANS.map((each) => ({ value: String(each), label: t('days', { count: each }) }))} value={String(days)} onChange={(value) => go({ days: SPANS.find((each) => String(each) === value) })} />
          </Group>
          <Days days={data.days} />
          <Sections sections={data.sections} />
          <Table caption={t(data.schools.length > 0 ? 'by-school' : 'by-class')} name={t(data.schools.length > 0 ? 'school' : 'class')} lines={linesOf(data)} search={search} onSearch={go} />
          {data.schools.length === 0 && <Never people={data.never} count={data.total.never} />}
          <Text size="sm" c="dimmed" mt="md">{t('kept')}</Text>
        </>
      )}
    </PageFrame>
  );
}

function Tiles({ total }: { total: Count }) {
  const { t } = useTranslation('visits');
  return (
    <dl className={classes.tiles}>
      {TERMS.map((term) => (
        <div key={term} className={classes.tile}>
          <dt>{t(`in.${term}`)}</dt>
          <dd>{formatCount(total[term])} <small>{t('percent', { value: formatNumber(share(total[term], total.registered), 1) })}</small></dd>
        </div>
      ))}
      <div className={classes.tile}>
        <dt>{t('registered')}</dt>
        <dd>{formatCount(total.registered)}</dd>
      </div>
      <div className={classes.tile}>
        <dt>{t('never')}</dt>
        <dd>{formatCount(total.never)}</dd>
      </div>
    </dl>
  );
}

/** A bar for each day with its number, the latest first. */
function Days({ days }: { days: Visits['days'] }) {
  const top = topOf(days);
  return (
    <ol className={classes.days} aria-labelledby="by-day">
      {days.toReversed().map((each) => (
        <li key={each.day}>
          <span>{formatDayMonth(each.day)}</span>
          <span className={classes.track} aria-hidden>
            {each.people > 0 && <i style={{ width: `${(each.people / top) * 100}%` }} />}
          </span>
          <span className={classes.number}>{formatCount(each.people)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Which sections are opened, over the same days. */
function Sections({ sections }: { sections: Visits['sections'] }) {
  const { t } = useTranslation('visits');
  const { t: common } = useTranslation();
  if (sections.length === 0) return null;
  const top = sections[0]?.opens ?? 1;
  const by = (roles: Record<string, number>) => Object.entries(roles).toSorted((a, b) => b[1] - a[1]).map(([role, opens]) => t('role-opens', { role: common(`role.${role as Role}`), count: opens })).join(', ');
  return (
    <section>
      <h2 className={classes.h2} id="sections">{t('sections')}</h2>
      <ol className={classes.sections} aria-labelledby="sections">
        {sections.map((each) => (
          <li key={each.section}>
            <span>{each.title}</span>
            <span className={classes.track} aria-hidden><i style={{ width: `${(each.opens / top) * 100}%` }} /></span>
            <span className={classes.number}>{formatCount(each.opens)}</span>
            <span className={classes.by}>{by(each.roles)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface TableProps {
  caption: string;
  name: string;
  lines: readonly Line[];
  search: TableSearch;
  onSearch: (next: TableSearch) => void;
  /** A short table in its own order. */
  fixed?: boolean;
}

function Table({ caption, name, lines, search, onSearch, fixed = false }: TableProps) {
  const { t } = useTranslation('visits');
  const shown = (line: Line, some: number) => {
    const part = share(some, line.registered);
    return part === null ? '–' : t('of-all', { count: some, part: formatNumber(part) });
  };
  const columns: Column<Line>[] = [
    { id: 'name', header: name, value: (line) => (line.kind ? t(`kind.${line.kind}`, { name: line.name }) : line.name), phone: 'title', fixed },
    { id: 'registered', header: t('registered'), value: (line) => line.registered, align: 'right', phone: 'none', fixed },
    ...TERMS.map((term): Column<Line> => ({ id: term, header: t(`term.${term}`), value: (line) => share(line[term], line.registered), cell: (line) => shown(line, line[term]), align: 'right', phone: term === 'month' ? 'side' : 'none', fixed })),
    { id: 'never', header: t('never'), value: (line) => line.never, align: 'right', phone: 'none', fixed },
  ];
  return (
    <>
      <h2 className={classes.h2}>{caption}</h2>
      <List name="visits" caption={caption} columns={columns} rows={lines} rowKey={(line) => line.key} search={search} onSearch={onSearch} empty={<Empty text={t('no-lines')}><LoadLink /></Empty>} />
    </>
  );
}
