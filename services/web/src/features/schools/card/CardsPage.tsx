import { Button, Select, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { List } from '../../../lists/List';
import { usePlace } from '../../../session/react';
import { formatDay, dayOf } from '../../../text/format';
import { Empty } from '../../../ui/Empty';
import { LinkButton, PageFrame } from '../../../ui/PageFrame';
import { PrintHead } from '../../../ui/Print';
import type { Column } from '../../../ui/table';
import { phone } from './rules';
import { cards, fields as fieldList, lister } from './queries';
import type { Registry } from '../../../api/schemas';
import type { CardsSearch } from '../index';

const route = getRouteApi('/$place/schools/cards');
type Line = Registry['CardLine'];

/** The department's list: every card of its schools and what is still missing in it; out as a file. */
export default function CardsPage() {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data } = useSuspenseQuery(cards(place));
  const { data: fields } = useQuery(fieldList(place));
  const at = `/${place.slug}/schools`;
  const titles = new Map(fields?.map((field) => [field.code, field.title]));
  const lacking = new Map<string, number>();
  for (const line of data) for (const code of line.missing) lacking.set(code, (lacking.get(code) ?? 0) + 1);
  const rows = data.filter((line) => !search.missing || line.missing.includes(search.missing));
  const turn = (next: CardsSearch) => void navigate({ to: '.', search: { ...search, ...next }, replace: true });
  const columns: Column<Line>[] = [
    { id: 'name', header: t('school'), value: (line) => line.short_name, phone: 'title' },
    { id: 'kind', header: t('kind'), value: (line) => line.kind, phone: 'none' },
    { id: 'director', header: t('director'), value: (line) => line.director },
    { id: 'phone', header: t('phone'), value: (line) => line.phone, cell: (line) => phone(line.phone ?? '') },
    { id: 'inn', header: t('inn'), value: (line) => line.inn, phone: 'none' },
    { id: 'until', header: t('licence-until'), value: (line) => line.licence_until, cell: (line) => (line.licence_until ? formatDay(line.licence_until) : line.missing.includes('licence') ? '' : t('paper-always')), phone: 'none' },
    { id: 'done', header: t('filled'), align: 'right', value: (line) => line.wanted - line.missing.length, cell: (line) => t('filled-of', { done: line.wanted - line.missing.length, wanted: line.wanted }), phone: 'side' },
    { id: 'missing', header: t('missing'), fixed: true, value: (line) => line.missing.map((code) => titles.get(code) ?? code).join(', '), cell: (line) => <Lacks codes={line.missing} titles={titles} /> },
    { id: 'changed', header: t('card-changed'), value: (line) => line.changed_at, cell: (line) => (line.changed_at ? formatDay(dayOf(line.changed_at, place.zone)) : ''), phone: 'none' },
  ];
  const whole = data.filter((line) => line.missing.length === 0).length;
  return (
    <PageFrame
      title={t('cards')}
      help={[t('help-cards-1'), t('help-cards-2')]}
      tabs={[{ label: t('title'), to: at }, { label: t('cards'), to: `${at}/cards` }]}
      actions={
        <>
          {place.level === 'municipality' && <LinkButton variant="default" to={`/${place.slug}/school`}>{t('card-title-other')}</LinkButton>}
        </>
      }
    >
      <PrintHead where={place.title} wide />
      {data.length > 0 && <Text mb="sm">{t('cards-sum', { whole, schools: t('schools', { count: data.length }) })}</Text>}
      <List name="school-cards" file={{ list: 'registry/school-cards', pair: lister(place), query: { missing: search.missing } }} note={search.missing && t('lacking-note', { title: titles.get(search.missing) ?? search.missing })}
        caption={t('cards')}
        columns={columns}
        rows={rows}
        rowKey={(line) => line.id}
        rowLink={(line) => `${at}/${line.id}`}
        search={search}
        onSearch={turn}
        filter
        filters={
          <Select
            w={260}
            clearable
            searchable
            aria-label={t('lacking')}
            placeholder={t('lacking')}
            value={search.missing ?? null}
            onChange={(code) => turn({ missing: code ?? undefined, page: undefined })}
            data={[...lacking].map(([code, count]) => ({ value: code, label: t('lacking-of', { title: titles.get(code) ?? code, count }) }))}
          />
        }
        empty={
          data.length > 0 ? (
            <Empty text={t('lacking-none')}><Button variant="default" onClick={() => turn({ missing: undefined, q: undefined })}>{t('show-all')}</Button></Empty>
          ) : (
            <Empty text={t('empty')} />
          )
        }
      />
    </PageFrame>
  );
}

const SHOWN = 3;
function Lacks({ codes, titles }: { codes: readonly string[]; titles: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('schools');
  if (codes.length === 0) return <Text span c="dimmed" size="sm">{t('all-told')}</Text>;
  const named = codes.slice(0, SHOWN).map((code) => titles.get(code) ?? code);
  const rest = codes.length - named.length;
  return <Text span size="sm">{named.join(', ')}{rest > 0 && ` ${t('and-more', { count: rest })}`}</Text>;
}
