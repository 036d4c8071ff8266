import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Academic } from '../../api/schemas';
import { List } from '../../lists/List';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import type { Column } from '../../ui/table';
import { ToLoad } from './ToLoad';
import { journals, schoolClass } from './queries';

const route = getRouteApi('/$place/classes/$classId/journals');

/** The journals of a class. */
export default function JournalsPage() {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const navigate = useNavigate();
  const { classId } = route.useParams();
  const search = route.useSearch();
  const { data: seen } = useSuspenseQuery(schoolClass(place, classId));
  const { data } = useSuspenseQuery(journals(place, classId));
  const at = `/${place.slug}/classes/${classId}`;
  const columns: Column<Academic['GroupView']>[] = [
    { id: 'name', header: t('journal'), value: (row) => row.name, phone: 'title' },
    { id: 'teacher', header: t('who-teaches'), value: (row) => row.teacher_name ?? t('no-one') },
  ];
  return (
    <PageFrame
      title={t('class', { name: seen.card.name })}
      crumbs={may(place, 'registry:person:read') ? [{ label: t('title'), to: `/${place.slug}/classes` }] : []}
      tabs={[{ label: t('students-tab'), to: at }, ...(may(place, 'registry:person:read') ? [{ label: t('subgroups'), to: `${at}/subgroups` }] : []), { label: t('journals'), to: `${at}/journals` }]}
    >
      <List name="journals"
        caption={t('journals')}
        columns={columns}
        rows={data}
        rowKey={(row) => row.id}
        rowLink={may(place, 'academic:journal:read') ? (row) => `/${place.slug}/journal/${row.id}` : undefined}
        search={search}
        onSearch={(next) => void navigate({ to: '.', search: next, replace: true })}
        filter={data.length > 12}
        empty={<Empty text={t('no-journals')}><ToLoad /></Empty>}
      />
    </PageFrame>
  );
}
