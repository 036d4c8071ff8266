import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { formatDay, fullName, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { PrintFoot, PrintHead } from '../../ui/Print';
import type { Column } from '../../ui/table';
import { present } from './queries';

type Row = Movement['Present'];
const route = getRouteApi('/$place/movement/contingent/$classId');

/** Who was in the class on that day; those who left later stay in the list of their day. */
export default function PresentPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const navigate = useNavigate();
  const { classId } = route.useParams();
  const search = route.useSearch();
  const on = search.on ?? today(place.zone);
  const { data } = useSuspenseQuery(present(place, on, classId));
  const columns: Column<Row>[] = [
    { id: 'name', header: t('line.student'), value: fullName, phone: 'title' },
    { id: 'from', header: t('present.from'), value: (row) => row.from_on, cell: (row) => formatDay(row.from_on), align: 'right' },
    { id: 'until', header: t('present.until'), value: (row) => row.until_on, cell: (row) => formatDay(row.until_on), align: 'right' },
  ];
  const name = data.items[0]?.class_name ?? '';
  return (
    <PageFrame
      title={t('present.title', { name, day: formatDay(on) })}
      crumbs={[{ label: t('contingent.title'), to: `/${place.slug}/movement/contingent` }]}
    >
      <PrintHead where={place.title} />
      <List name="present"
        caption={t('present.title', { name, day: formatDay(on) })}
        columns={columns}
        rows={data.items}
        rowKey={(row) => row.student_id}
        rowLink={(row) => `/${place.slug}/people/${row.student_id}`}
        search={search}
        onSearch={(next) => void navigate({ to: '.', search: { ...search, ...next }, replace: true })}
        empty={<Empty text={t('present.empty')} />}
      />
      <PrintFoot zone={place.zone} />
    </PageFrame>
  );
}
