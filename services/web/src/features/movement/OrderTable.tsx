import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import type { Column, TableSearch } from '../../ui/table';

type Line = Movement['Line'];

/** The students of an order: from where, to where. */
export function OrderTable({ card }: { card: Movement['OrderCard'] }) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const [search, setSearch] = useState<TableSearch>({});
  const some = (value: (line: Line) => string | null) => card.lines.some((line) => value(line));
  const columns: Column<Line>[] = [
    { id: 'student', header: t('line.student'), value: (line) => line.student, phone: 'title' },
    { id: 'from', header: t('line.from'), value: (line) => line.from_class },
    { id: 'to', header: t('line.to'), value: (line) => line.to_class },
    { id: 'reason', header: t('line.reason'), value: (line) => line.reason_title },
    { id: 'came', header: t('line.came-from'), value: (line) => line.came_from },
    { id: 'went', header: t('line.went-to'), value: (line) => line.went_to },
  ];
  const kept = columns.filter((column) => column.id === 'student' || some((line) => column.value(line) as string | null));
  return (
    <DataTable
      caption={t('order.students')}
      columns={kept}
      rows={card.lines}
      rowKey={(line) => line.movement_id}
      rowLink={(line) => `/${place.slug}/people/${line.student_id}`}
      search={search}
      onSearch={setSearch}
      filter={card.lines.length > 20}
      empty={<Empty text={t('order.hidden')} />}
    />
  );
}
