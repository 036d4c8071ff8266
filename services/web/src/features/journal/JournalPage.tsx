import { Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../lists/ListTools';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatDay, formatMonth } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { PrintHead } from '../../ui/Print';
import classes from './Journal.module.css';
import { LessonDays } from './LessonDays';
import { gridSource } from './taking';
import { Workbench } from './Workbench';
import { AskOpening } from './openings/AskOpening';
import { useStore } from './useJournal';
import { PERIOD, actOf, journal, periodsOf, types as typesOf, years } from './queries';
import { monthsOf } from './rules';

const route = getRouteApi('/$place/journal/$groupId');

/** The heart of the page (4.33): on a desk the grid, on a phone the days, each with its list. */
export default function JournalPage() {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const navigate = useNavigate();
  const { groupId } = route.useParams();
  const search = route.useSearch();
  const { data: seen } = useSuspenseQuery(journal(place, groupId, search.period));
  const { data: types } = useSuspenseQuery(typesOf(seen.pair));
  const { data: all } = useSuspenseQuery(years(seen.pair));
  useQuery(journal(place, groupId, search.period));
  const { grid, pair } = seen;
  const store = useStore(grid, actOf(all, grid), types);
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const months = monthsOf(grid.lessons);
  const lessons = search.month ? grid.lessons.filter((lesson) => lesson.held_on.startsWith(search.month ?? '')) : grid.lessons;
  const to = (next: { period?: string; month?: string }) => void navigate({ to: '.', search: next, replace: true });
  const at = `/${place.slug}/journal/${groupId}`;
  const today = grid.lessons.find((lesson) => lesson.held_on === grid.today) ?? null;
  const tabs = [
    { label: t('tab.grid'), to: at },
    ...(grid.period && may(place, PERIOD) ? [{ label: t('tab.period'), to: `${at}/period/${grid.period.id}` }] : []),
    { label: t('tab.history'), to: `${at}/history` },
  ];
  return (
    <PageFrame
      title={t('heading', { group: grid.group.class_names.join(', '), subject: grid.group.subject_name })}
      note={
        <span className={classes.period}>
          {grid.period && t(grid.period.closed ? 'closed-until' : 'open-until', { day: formatDay(grid.until_on) })}
        </span>
      }
      help={[t('help.grid-1'), t('help.grid-2'), t('help.grid-3')]}
      tabs={tabs}
      actions={
        <>
        <Select
          size="xs"
          w={170}
          allowDeselect={false}
          aria-label={t('period')}
          data={periodsOf(all, grid).map((period) => ({ value: period.id ?? '', label: period.name }))}
          value={grid.period?.id ?? null}
          onChange={(period) => period && to({ period })}
        />
        <Select
          size="xs"
          w={150}
          aria-label={t('month')}
          allowDeselect={false}
          data={[{ value: '', label: t('whole-period') }, ...months.map((month) => ({ value: month, label: formatMonth(month) }))]}
          value={search.month ?? ''}
          onChange={(month) => to({ ...(search.period ? { period: search.period } : {}), ...(month ? { month } : {}) })}
        />
          {lessons.length > 0 && <ListTools large paper={false} source={gridSource(store, pair, lessons, t)} />}
          {today && grid.may_write && <LinkButton to={`/${place.slug}/lessons/${today.id}`}>{t('today-lesson')}</LinkButton>}
        </>
      }
    >
      <PrintHead where={place.title} wide>
        <p>{t('on-paper', { from: formatDay(lessons[0]?.held_on ?? grid.from_on), until: formatDay(lessons.at(-1)?.held_on ?? grid.until_on), today: formatDay(grid.today) })}</p>
      </PrintHead>
      {grid.period?.closed && (
        <div className={classes.notice}>
          <Icon name="alert" size={18} />
          <span>{t('closed-notice')}</span>
          {grid.may_write && <AskOpening pair={pair} grid={grid} lesson={null} />}
        </div>
      )}
      {!grid.may_write && !grid.period?.closed && <p className={classes.period}>{t('reading-notice')}</p>}
      {grid.students.length === 0 ? (
        <Empty text={t('no-students')} />
      ) : lessons.length === 0 ? (
        <Empty text={t('no-lessons')} />
      ) : phone ? (
        <LessonDays store={store} lessons={lessons} />
      ) : (
        <Workbench key={`${groupId} ${grid.from_on}`} store={store} pair={pair} lessons={lessons} types={types} />
      )}
    </PageFrame>
  );
}
