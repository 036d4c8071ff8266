import { Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import type { Registry } from '../../api/schemas';
import { Empty } from '../../ui/Empty';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Column, TableSearch } from '../../ui/table';
import { counts, kinds } from './queries';

type Line = Registry['ConsentCount'];

/** By school how many have consented; nobody is named. */
export function Counts() {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const [search, setSearch] = useState<TableSearch>({});
  const { data: all } = useSuspenseQuery(kinds(place));
  const { data, error, refetch } = useQuery(counts(place));
  const columns: Column<Line>[] = [
    { id: 'name', header: t('school'), value: (row) => row.name, phone: 'title' },
    { id: 'people', header: t('students'), value: (row) => row.people, align: 'right', phone: 'side' },
    ...all.filter((each) => each.whom === 'student').map((kind): Column<Line> => ({ id: kind.kind, header: kind.short, value: (row) => row.given[kind.kind] ?? 0, align: 'right' })),
  ];
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  return <List name="consent-counts" caption={t('title')} columns={columns} rows={data} rowKey={(row) => row.place} search={search} onSearch={setSearch} empty={<Empty text={t('nobody')} />} />;
}
