import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/schemas';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { dayOf, formatDay, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import type { Column } from '../../ui/table';
import { type Seen, managed } from './queries';
import { stateOf } from './rules';

const route = getRouteApi('/$place/board/managed');

/** Announcements one may change, those withdrawn and over too. */
export default function ManagedPage() {
  const { t } = useTranslation('board');
  const { t: common } = useTranslation();
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data: rows } = useSuspenseQuery(managed(place));
  const at = `/${place.slug}/board`;
  const now = today(place.zone);
  const whom = ({ item }: Seen): string => {
    const roles = item.roles.map((role) => common(`role.${role as Role}`).toLowerCase());
    const classes = item.class_ids.length > 0 ? [t('classes', { count: item.class_ids.length })] : [];
    return [...roles, ...classes].join(', ') || t('everybody');
  };
  const columns: Column<Seen>[] = [
    { id: 'title', header: t('column.title'), value: ({ item }) => item.title, phone: 'title' },
    { id: 'whom', header: t('column.audience'), value: whom },
    { id: 'state', header: t('column.state'), value: ({ item }) => t(`state.${stateOf(item, now)}`), phone: 'side' },
    {
      id: 'posted',
      header: t('column.posted'),
      value: ({ item }) => item.posted_at,
      cell: ({ item }) => formatDay(dayOf(item.posted_at, place.zone)),
      align: 'right',
    },
    {
      id: 'until',
      header: t('column.term'),
      value: ({ item }) => item.until_on,
      cell: ({ item }) => formatDay(item.until_on),
      align: 'right',
      phone: 'none',
    },
    { id: 'author', header: t('column.author'), value: ({ item }) => item.author_name },
  ];
  return (
    <PageFrame
      title={t('title')}
      tabs={[
        { label: t('all'), to: at },
        { label: t('managed'), to: `${at}/managed` },
      ]}
      actions={<LinkButton to={`${at}/new`}>{t('new')}</LinkButton>}
    >
      <List name="announcements"
        caption={t('managed')}
        columns={columns}
        rows={rows}
        rowKey={({ item }) => item.id}
        rowLink={({ item }) => `${at}/${item.id}`}
        search={search}
        onSearch={(next) => void navigate({ to: '.', search: next, replace: true })}
        filter
        empty={
          <Empty text={t('empty-managed')}>
            <LinkButton to={`${at}/new`}>{t('new')}</LinkButton>
          </Empty>
        }
      />
    </PageFrame>
  );
}
