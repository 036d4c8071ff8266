import { Button, CloseButton, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayLong } from '../../../text/format';
import classes from '../Journal.module.css';
import { CODES, type Lesson, type Mark, type MarkType, SLOTS } from '../model';
import { type Edit, isAbsence, isMark } from '../outbox/edits';
import type { Outbox } from '../outbox/outbox';
import { AskOpening } from '../openings/AskOpening';
import { cellText, liftable } from '../rules';
import { useLetters } from '../useJournal';
import { CellHistory } from './CellHistory';
import { Panel } from './Panel';
import type { Change } from './changes';
import type { Controller } from './controller';
import type { JournalStore } from './store';

interface Props {
  store: JournalStore;
  outbox: Outbox;
  controller: Controller;
  pair: string;
  types: readonly MarkType[];
  lesson: Lesson;
  student: string;
  anchor: DOMRect;
  onAsk: (lesson: Lesson) => void;
  onClose: () => void;
}
const VALUES = [5, 4, 3, 2, null] as const;

/** Everything about one cell: its marks with kind, weight and note, the code, what waits or was refused, its history. */
export function CellPanel({ store, outbox, controller, pair, types, lesson, student, anchor, onAsk, onClose }: Props) {
  const { t } = useTranslation('journal');
  const { t: common } = useTranslation();
  const letters = useLetters();
  const topic = `c ${lesson.id} ${student}`;
  const view = useSyncExternalStore(
    useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]),
    () => store.view(student, lesson.id),
  );
  const [reason, setReason] = useState('');
  const name = store.grid.students.find((each) => each.id === student)?.name ?? '';
  const writable = view.lock === null;
  const write = (change: Omit<Change, 'student' | 'lesson'>) =>
    controller.write([{ student, lesson: lesson.id, ...change, ...(reason.trim().length >= 3 ? { reason: reason.trim() } : {}) }]);
  const slots = view.marks.map((mark) => mark.slot);
  const free = Array.from({ length: SLOTS }, (_, slot) => slot).find((slot) => !slots.includes(slot));
  const kind = store.kind(lesson.id);
  const late = view.absence?.code === 'late';
  return (
    <Panel anchor={anchor} label={name} onClose={onClose}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <h2>{name}</h2>
          <Text size="sm" c="dimmed">
            {formatDayLong(lesson.held_on)}
          </Text>
        </div>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </Group>
      {view.edits.map((edit) => (
        <Waiting key={edit.id} edit={edit} outbox={outbox} store={store} letters={letters} />
      ))}
      {view.lock && <Text size="sm" mt="xs">{t(`lock.${view.lock}`)}</Text>}
      {liftable(view.lock) && <AskOpening pair={pair} grid={store.grid} lesson={lesson} onAsk={() => onAsk(lesson)} />}
      {view.marks.map((mark) => (
        <MarkFields key={mark.slot} mark={mark} types={types} writable={writable} onChange={(want) => write({ marks: { [mark.slot]: want } })} />
      ))}
      {writable && free !== undefined && (
        <div className={classes.mark}>
          <Text size="sm" c="dimmed">{view.marks.length === 0 ? t('panel.mark') : t('panel.one-more')}</Text>
          <Values value={undefined} onPick={(value) => write({ marks: { [free]: { value, type: kind, comment: null } } })} />
        </div>
      )}
      <div className={classes.mark}>
        <Text size="sm" c="dimmed">{t('panel.attendance')}</Text>
        <div className={classes.keys}>
          {CODES.map((code) => (
            <button
              key={code} type="button" className={classes.key} disabled={!writable} title={t(`code.${code}.name`)}
              aria-label={t(`code.${code}.name`)} aria-pressed={view.absence?.code === code}
              onClick={() => write({ absence: view.absence?.code === code ? null : { code, minutes: null } })}
            >
              {letters[code][0]}
            </button>
          ))}
        </div>
        {late && (
          <NumberInput
            size="xs" w={140} min={1} max={60} label={t('panel.minutes')} value={view.absence?.minutes ?? ''} disabled={!writable}
            onChange={(minutes) => typeof minutes === 'number' && minutes >= 1 && minutes <= 60 && write({ absence: { code: 'late', minutes } })}
          />
        )}
      </div>
      {writable && view.marks.some((mark) => mark.version > 0) && (
        <TextInput mt="xs" size="xs" label={t('panel.reason')} placeholder={t('panel.reason-hint')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      )}
      <CellHistory store={store} pair={pair} lesson={lesson.id} student={student} types={types} onRestore={writable ? (slot, want) => write({ marks: { [slot]: want } }) : undefined} />
    </Panel>
  );
}

export function Values({ value, onPick, disabled }: { value: number | null | undefined; onPick: (value: number | null) => void; disabled?: boolean }) {
  const { t } = useTranslation('journal');
  return (
    <div className={classes.keys}>
      {VALUES.map((each) => (
        <button key={each ?? 'debt'} type="button" className={classes.key} disabled={disabled} aria-pressed={value === each} aria-label={each === null ? t('debt') : undefined} onClick={() => onPick(each)}>
          {each ?? '•'}
        </button>
      ))}
    </div>
  );
}

interface FieldsProps {
  mark: Mark;
  types: readonly MarkType[];
  writable: boolean;
  onChange: (want: { value: number | null; type: string; comment: string | null } | null) => void;
}

function MarkFields({ mark, types, writable, onChange }: FieldsProps) {
  const { t } = useTranslation('journal');
  const { value, type, comment } = mark;
  const [note, setNote] = useState(comment ?? '');
  const keep = () => note.trim() !== (comment ?? '') && onChange({ value, type, comment: note.trim() || null });
  return (
    <div className={classes.mark}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Values value={value} disabled={!writable} onPick={(next) => next !== value && onChange({ value: next, type, comment })} />
        {writable && <CloseButton aria-label={t('panel.withdraw')} title={t('panel.withdraw')} onClick={() => onChange(null)} />}
      </Group>
      <Select
        size="xs" allowDeselect={false} disabled={!writable} aria-label={t('panel.kind')} value={type} comboboxProps={{ withinPortal: false }}
        data={types.map((each) => ({ value: each.code, label: t('kind', { name: each.name, weight: each.code === type ? mark.weight : each.weight }) }))}
        onChange={(next) => next && next !== type && onChange({ value, type: next, comment })}
      />
      <TextInput size="xs" disabled={!writable} aria-label={t('panel.comment')} placeholder={t('panel.comment')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} onBlur={keep} onKeyDown={(event) => event.key === 'Enter' && keep()} />
    </div>
  );
}

/** What has not arrived: waits, was refused and why, or stands against a colleague's value. */
function Waiting({ edit, outbox, store, letters }: { edit: Edit; outbox: Outbox; store: JournalStore; letters: ReturnType<typeof useLetters> }) {
  const { t } = useTranslation('journal');
  const word = (want: Edit['want']) =>
    (isMark(want) ? cellText(null, [want]) : isAbsence(want) ? letters[want.code][0] : null) ?? t('empty-cell');
  if (edit.state === 'refused') {
    return (
      <div className={classes.conflict} role="alert">
        <Text size="sm">{t('refused', { value: word(edit.want), why: edit.why })}</Text>
        <Button mt={6} size="xs" variant="default" onClick={() => void outbox.drop(edit.id)}>
          {t('give-up')}
        </Button>
      </div>
    );
  }
  if (edit.state !== 'conflict' || !edit.now) {
    return edit.state === 'waiting' ? <Text size="sm" c="dimmed" mt="xs">{t('waits')}</Text> : null;
  }
  const { now } = edit;
  const decide = (whose: 'mine' | 'theirs') =>
    void outbox.decide(edit.id, whose).then((before) => {
      if (whose === 'theirs' && before) store.arrived({ ...before, want: now.want }, now.version, null);
    });
  const author = now.author ?? t('colleague');
  return (
    <div className={classes.conflict} role="alert">
      <Text size="sm">{t('conflict', { author, theirs: word(now.want), mine: word(edit.want) })}</Text>
      <Group mt={6} gap="xs">
        <Button size="xs" onClick={() => decide('mine')}>{t('keep-mine', { value: word(edit.want) })}</Button>
        <Button size="xs" variant="default" onClick={() => decide('theirs')}>{t('take-theirs', { value: word(now.want) })}</Button>
      </Group>
    </div>
  );
}
