/** «Скачать»: a template, the columns in their order, the words above and below, the kind of file. */
import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import catalogue from '../api/generated/lists.json';
import { usePlace } from '../session/react';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Sheet } from '../ui/Sheet';
import { done } from '../ui/toast';
import { ColumnsInput, type Offered } from './ColumnsInput';
import { KeepTemplate } from './KeepTemplate';
import classes from './Lists.module.css';
import { type Format, type Source, type Wish, print, take } from './source';
import type { Template } from './templates';

interface Props {
  source: Source;
  mine: Template | undefined;
  known: readonly Template[];
  onClose: () => void;
}
interface Described {
  title: string;
  of: string;
  columns: { id: string; title: string; shown: boolean; right?: string; group: string; only: string }[];
}
const FORMATS: readonly Format[] = ['xlsx', 'csv', 'pdf'];
const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 6);

export default function TakeSheet({ source, mine, known, onClose }: Props) {
  const { t } = useTranslation();
  const place = usePlace();
  const { offered, usual } = offeredOf(source, (right) => place.hats.some((hat) => hat.pair === source.pair && hat.rights.has(right)));
  const [chosen, setChosen] = useState<Template | undefined>(mine);
  const [format, setFormat] = useState<Format>('xlsx');
  const fits = (template: Template | undefined) => (template?.columns ?? []).filter((id) => offered.some((each) => each.id === id));
  const [columns, setColumns] = useState<string[]>(mine ? fits(mine) : usual);
  const [sort, setSort] = useState(mine?.sort ?? '');
  const [heading, setHeading] = useState(mine?.heading ?? '');
  const [signs, setSigns] = useState((mine?.signs ?? []).join('\n'));
  const choose = (template: Template | undefined) => {
    setChosen(template);
    setColumns(template ? fits(template) : usual);
    setSort(template?.sort ?? '');
    setHeading(template?.heading ?? '');
    setSigns((template?.signs ?? []).join('\n'));
  };
  const asUsual = columns.length === usual.length && columns.every((id, place) => id === usual[place]);
  const wish = (): Wish => ({ format, columns: asUsual ? [] : columns, sort: sort || undefined, heading, signs: lines(signs), filters: chosen?.filters });
  const taking = useMutation({
    mutationFn: (paper: boolean) => (paper ? print(source, wish()) : take(source, wish())),
    onSuccess: (_data, paper) => {
      if (!paper) done(t('lists.taken'));
      onClose();
    },
  });
  const service = 'list' in source;
  const group = (shared: boolean) => known.filter((each) => each.shared === shared).map((each) => ({ value: each.id, label: each.title }));
  return (
    <Sheet opened onClose={onClose} title={t('lists.take-what', { title: source.title })} size={620}>
      <Stack gap="md">
        <Select
          label={t('lists.template')}
          allowDeselect={false}
          value={chosen?.id ?? ''}
          onChange={(id) => choose(known.find((each) => each.id === id))}
          data={[{ value: '', label: t('lists.usual') }, ...(group(false).length ? [{ group: t('lists.own'), items: group(false) }] : []), ...(group(true).length ? [{ group: t('lists.shared'), items: group(true) }] : [])]}
        />
        {chosen?.filters.note && <Text size="sm" c="dimmed">{t('lists.conditions', { note: chosen.filters.note })}</Text>}
        <SegmentedControl aria-label={t('lists.format')} value={format} onChange={(value) => setFormat(FORMATS.find((each) => each === value) ?? 'xlsx')} data={FORMATS.map((each) => ({ value: each, label: each.toUpperCase() }))} />
        <ColumnsInput offered={offered} value={columns} onChange={setColumns} card={isCard(source)} />
        {service && !isCard(source) && (
          <Select
            label={t('lists.sort')}
            clearable
            searchable
            placeholder={t('lists.as-listed')}
            value={sort || null}
            onChange={(id) => setSort(id ?? '')}
            data={offered.filter((each) => columns.includes(each.id)).flatMap((each) => [{ value: each.id, label: each.title }, { value: `-${each.id}`, label: t('lists.descending', { title: each.title }) }])}
          />
        )}
        <TextInput label={t('lists.heading')} placeholder={source.title} maxLength={160} value={heading} onChange={(event) => setHeading(event.currentTarget.value)} />
        <Textarea label={t('lists.signs')} description={t('lists.signs-what')} placeholder={t('lists.signs-hint')} autosize minRows={1} maxRows={6} value={signs} onChange={(event) => setSigns(event.currentTarget.value)} />
        <KeepTemplate key={chosen?.id ?? ''} source={source} chosen={chosen} body={{ columns, sort, heading, signs: lines(signs) }} onKept={setChosen} onDropped={() => choose(undefined)} />
        <ProblemAlert problem={taking.error} />
        <Group justify="flex-end" className={classes.foot}>
          <Button variant="default" disabled={columns.length === 0} loading={taking.isPending && taking.variables} onClick={() => taking.mutate(true)}>{t('print.button')}</Button>
          <Button disabled={columns.length === 0} loading={taking.isPending && !taking.variables} onClick={() => taking.mutate(false)}>{t('lists.take')}</Button>
        </Group>
      </Stack>
    </Sheet>
  );
}

const described = (source: Source): Described | undefined => ('list' in source ? (catalogue as Record<string, Described>)[source.list] : undefined);
const isCard = (source: Source): boolean => 'list' in source && (catalogue[source.list] as { card: boolean }).card;

/** The columns that this person may choose here, and those that are there unless others are chosen. */
function offeredOf(source: Source, able: (right: string) => boolean): { offered: Offered[]; usual: string[] } {
  const told = described(source);
  if (!told || !('list' in source)) {
    const { columns } = source as Extract<Source, { screen: string }>;
    return { offered: columns.map((each) => ({ id: each.id, title: each.title, group: '' })), usual: columns.map((each) => each.id) };
  }
  const of = source.only ?? (told.of ? source.query?.[told.of] : undefined);
  const here = told.columns.filter((each) => (each.right === undefined || able(each.right)) && (!each.only || of === undefined || each.only.split(' ').includes(String(of))));
  return { offered: here, usual: here.filter((each) => each.shown).map((each) => each.id) };
}
