import { Alert, Badge, Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { PrintHead } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { useKeys } from '../../ui/keys';
import type { Column, TableSearch } from '../../ui/table';
import classes from './Dictionaries.module.css';
import { EditEntries } from './EditEntries';
import { one } from './queries';

const route = getRouteApi('/$place/dictionaries/$code');
type Held = Registry['HeldView'];

/** One dictionary as it holds here: values of all levels in their order, whose each is, whether it is offered. */
export default function DictionaryPage() {
  const { t } = useTranslation('dictionaries');
  const place = usePlace();
  const navigate = useNavigate();
  const { code } = route.useParams();
  const search = route.useSearch();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(one(place, code));
  const at = `/${place.slug}/dictionaries`;
  useKeys(data?.may_write ? [{ code: 'KeyE', shown: 'E', does: t('edit'), run: () => setEditing(true) }] : []);
  if (error) return <PageFrame title={t('title')}><ProblemAlert problem={error} onRetry={() => void refetch()} /></PageFrame>;
  if (!data) return <PageFrame title={t('title')}><Skeleton height={240} /></PageFrame>;
  const names = new Map(data.above.map((level) => [level.segment, level.name]));
  const state = (each: Held) => (each.offered ? t('is.offered') : !each.active ? t('is.closed') : data.locked_by && each.own ? t('is.locked') : t('is.twice'));
  const columns: Column<Held>[] = [
    { id: 'title', header: t('value'), value: (each) => each.title, phone: 'title' },
    { id: 'whose', header: t('whose'), value: (each) => names.get(each.segment) ?? each.segment, cell: (each) => (each.own ? t('ours') : (names.get(each.segment) ?? each.segment)) },
    { id: 'note', header: t('note'), value: (each) => each.note ?? '' },
    { id: 'state', header: t('state'), value: state, cell: (each) => <Badge variant="light" color={each.offered ? 'green' : 'gray'}>{state(each)}</Badge>, phone: 'side' },
  ];
  const add = data.may_write && <Button onClick={() => setEditing(true)}>{t(data.entries.some((each) => each.own) ? 'edit' : 'add-own')}</Button>;
  return (
    <PageFrame
      title={data.title}
      crumbs={[{ label: t('title'), to: at }]}
      help={[t('help-1'), t('help-2'), t('help-3')]}
      tabs={[{ label: t('values'), to: `${at}/${code}` }, { label: t('versions'), to: `${at}/${code}/versions` }]}
      actions={add}
    >
      <PrintHead where={place.title} />
      <Text c="dimmed" mb="sm">{data.purpose}</Text>
      {data.locked_by && <Alert mb="md" color="gray" variant="light" icon={<Icon name="alert" />}>{t('locked-by', { name: data.locked_by })}</Alert>}
      {data.locked && !data.locked_by && <Alert mb="md" color="orange" variant="light" icon={<Icon name="alert" />}>{t('locked-here')}</Alert>}
      <ul className={classes.levels} aria-label={t('levels')}>
        {data.above.map((level) => <li key={level.segment}><Text size="sm" c="dimmed">{t('level', { name: level.name, own: t('values-of', { count: level.own }) })}</Text></li>)}
      </ul>
      <List name="dictionary"
        caption={data.title}
        columns={columns}
        rows={data.entries}
        rowKey={(each) => each.id}
        search={search}
        onSearch={(next: TableSearch) => void navigate({ to: '.', search: { ...search, ...next } as never, replace: true })}
        filter={data.entries.length > 8}
        empty={<Empty text={t(data.may_write ? 'empty-write' : 'empty')}>{add}</Empty>}
      />
      {data.below.length > 0 && (
        <section aria-label={t('below')}>
          <Text fw={600} mt="lg" mb="xs">{t('below')}</Text>
          <ul className={classes.rows}>
            {data.below.map((level) => <li key={level.segment}><div>{level.name}</div><Text size="sm" c="dimmed">{t('values-of', { count: level.own })}{level.locked && ` · ${t('closed-there')}`}</Text></li>)}
          </ul>
        </section>
      )}
      {editing && <EditEntries dictionary={data} onClose={() => setEditing(false)} />}
    </PageFrame>
  );
}
