import { Badge, SegmentedControl, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { PrintHead } from '../../ui/Print';
import { useKeys } from '../../ui/keys';
import type { Column } from '../../ui/table';
import { Turn } from './Turn';
import type { SchoolsSearch } from './index';
import { classes, segments, students, writer } from './queries';
import { type Row, STATES, rowsOf } from './rules';

const route = getRouteApi('/$place/schools');
const COLOUR = { active: 'green', suspended: 'orange', archived: 'gray' } as const;

/** Connected schools and their numbers; a school is suspended and connected again here. */
export default function SchoolsPage() {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data } = useSuspenseQuery(segments(place));
  const { data: counts } = useQuery(students(place));
  const { data: opened } = useQuery(classes(place));
  const pair = writer(place);
  const at = `/${place.slug}/schools`;
  useKeys(pair ? [{ code: 'KeyN', shown: 'N', does: t('connect'), run: () => void navigate({ to: `${at}/new` as '/' }) }] : []);
  const all = rowsOf(data, counts, opened);
  const rows = all.filter((row) => !search.state || row.state === search.state);
  const above = new Map(data.map((segment) => [segment.segment, segment.short_name]));
  const turn = (next: SchoolsSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const columns: Column<Row>[] = [
    { id: 'name', header: t('school'), value: (row) => row.short_name, phone: 'title' },
    { id: 'full', header: t('full'), value: (row) => row.name, phone: 'none' },
    ...(place.level === 'region' ? [{ id: 'above', header: t('municipality'), value: (row: Row) => above.get(row.segment.split('/').slice(0, -1).join('/')) ?? '' }] : []),
    { id: 'state', header: t('state'), value: (row) => t(`is.${row.state}`), cell: (row) => <Badge variant="light" color={COLOUR[row.state]}>{t(`is.${row.state}`)}</Badge>, phone: 'side' },
    { id: 'students', header: t('students'), value: (row) => row.students, align: 'right' },
    { id: 'classes', header: t('classes'), value: (row) => row.classes, align: 'right' },
    ...(pair ? [{ id: 'act', header: t('act'), fixed: true, value: () => null, cell: (row: Row) => <Turn school={row} pair={pair} small />, phone: 'none' as const }] : []),
  ];
  const sum = all.reduce((total, row) => total + (row.students ?? 0), 0);
  return (
    <PageFrame
      title={t('title')}
      help={[t('help-1'), t('help-2')]}
      tabs={[{ label: t('title'), to: at }, { label: t('cards'), to: `${at}/cards` }]}
      actions={
        <>
          {pair && <LinkButton to={`${at}/new`}>{t('connect')}</LinkButton>}
        </>
      }
    >
      <PrintHead where={place.title} />
      {all.length > 0 && <Text mb="sm">{t('sum', { schools: t('schools', { count: all.length }), students: t('of-students', { count: sum }) })}</Text>}
      <List name="schools"
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `${at}/${row.id}`}
        search={search}
        onSearch={turn}
        filter={all.length > 8}
        filters={
          <SegmentedControl
            maw="100%"
            style={{ overflowX: 'auto' }}
            size="sm"
            aria-label={t('state')}
            value={search.state ?? 'all'}
            onChange={(value) => turn({ state: STATES.find((state) => state === value), page: undefined })}
            data={['all' as const, ...STATES].map((state) => ({ value: state, label: t(`tab.${state}`, { count: state === 'all' ? all.length : all.filter((row) => row.state === state).length }) }))}
          />
        }
        empty={
          all.length > 0 ? (
            <Empty text={t('none-such')}>
              <LinkButton variant="default" to={at}>{t('show-all')}</LinkButton>
            </Empty>
          ) : (
            <Empty text={t('empty')}>{pair && <LinkButton to={`${at}/new`}>{t('connect')}</LinkButton>}</Empty>
          )
        }
      />
    </PageFrame>
  );
}
