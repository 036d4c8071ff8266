import { Button, Group, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../lists/ListTools';
import { dayAt, pairFor } from '../../session/places';
import { usePair, usePlace, useSession } from '../../session/react';
import { formatDay, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { PrintHead } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { CopySheet } from './CopySheet';
import { EntrySheet } from './EntrySheet';
import { MakeSheet } from './MakeSheet';
import { WeekDays } from './WeekDays';
import { WeekGrid } from './WeekGrid';
import { READ, WRITE, week, year } from './queries';
import { type Entry, type Slot, VIEWS, type View, choices, ofWhom } from './rules';

const route = getRouteApi('/$place/timetable');
/** What is open over the week. */
type Open = { kind: 'entry'; slot: Slot; entry?: Entry } | { kind: 'copy' } | { kind: 'make' } | null;

export default function TimetablePage() {
  const { t } = useTranslation('timetable');
  const place = usePlace();
  const { me } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pair = usePair(WRITE);
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [open, setOpen] = useState<Open>(null);
  const on = search.on ?? dayAt(place);
  const { data: entries, error, refetch } = useQuery({ ...week(place, on), placeholderData: keepPreviousData });
  const { data: calendar } = useQuery(year(place));
  const teaches = entries?.some((entry) => entry.teacher_id === me?.person_id) ?? false;
  const view: View = search.view ?? (teaches ? 'teacher' : 'class');
  const all = choices(entries ?? [], view);
  const whose = all.find((each) => each.value === (search.whose ?? (view === 'teacher' ? me?.person_id : undefined)))?.value ?? all[0]?.value;
  const shown = ofWhom(entries ?? [], view, whose);
  const go = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  // What was put from a later day on is shown at once in the week that has it.
  const follow = (from: string) => from > on && go({ on: from });
  const bells = calendar?.bells[0]?.lessons ?? [];
  const label = all.find((each) => each.value === whose)?.label ?? '';
  const className = view === 'class' ? whose : undefined;
  return (
    <PageFrame
      title={label ? t('of', { whose: label }) : t('title')}
      help={[t('help-1'), ...(pair ? [t('help-2'), t('help-3')] : [])]}
      actions={
        <>
          <Button variant="default" visibleFrom="xs" leftSection={<Icon name="print" size={16} />} onClick={() => print()}>
            {t('print')}
          </Button>
          {place.kind === 'staff' && <ListTools large paper={false} source={{ list: 'academic/timetable', pair: pairFor(place, READ) ?? '', query: { on, ...(view === 'teacher' ? { teacher_id: whose } : view === 'room' ? { room: whose } : {}) }, find: view === 'class' ? whose : undefined, title: label ? t('of', { whose: label }) : t('title'), note: t('on-paper', { day: formatDay(on) }) }} />}
          {pair && !phone && className && (
            <Button variant="default" onClick={() => setOpen({ kind: 'copy' })}>
              {t('copy.button')}
            </Button>
          )}
          {pair && !phone && <Button onClick={() => setOpen({ kind: 'make' })}>{t('make.button')}</Button>}
        </>
      }
    >
      <PrintHead where={place.title} wide>
        <p>{t('on-paper', { day: formatDay(on) })}</p>
      </PrintHead>
      <Group gap="sm" mb="md" align="flex-end" data-no-print>
        {place.kind === 'staff' && (
          <SegmentedControl
            size="md"
            data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            value={view}
            onChange={(value) => go({ view: value as View, whose: undefined })}
            aria-label={t('view.label')}
          />
        )}
        {all.length > 1 && (
          <Select size="md" w={220} searchable allowDeselect={false} aria-label={t(`view.${view}`)} data={all} value={whose ?? null} onChange={(value) => go({ whose: value ?? undefined })} />
        )}
        {place.kind === 'staff' && <DateField size="md" label={t('on')} value={on} onChange={(day) => go({ on: day ?? undefined })} />}
      </Group>
      {error && !entries && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!entries && !error && <Skeleton height={420} />}
      {entries && entries.length === 0 && <Empty text={t(pair ? 'empty-write' : 'empty', { day: formatDay(on) })} />}
      {entries &&
        (entries.length > 0 || pair) &&
        (phone ? (
          <WeekDays entries={shown} view={view} bells={bells} now={today(place.zone)} />
        ) : (
          <WeekGrid
            key={`${view} ${whose}`}
            entries={shown}
            view={view}
            bells={bells}
            editable={pair !== undefined}
            onOpen={(slot, entry) => setOpen({ kind: 'entry', slot, entry })}
          />
        ))}
      {pair && open?.kind === 'entry' && (
        <EntrySheet pair={pair} slot={open.slot} entry={open.entry} entries={entries ?? []} className={className} onPut={follow} onClose={() => setOpen(null)} />
      )}
      {pair && open?.kind === 'copy' && <CopySheet pair={pair} entries={shown} all={entries ?? []} className={className ?? ''} onPut={follow} onClose={() => setOpen(null)} />}
      {pair && open?.kind === 'make' && calendar && <MakeSheet pair={pair} entries={entries ?? []} year={calendar} onClose={() => setOpen(null)} />}
    </PageFrame>
  );
}
