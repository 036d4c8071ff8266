/** The grid with what belongs to it: sentence below, panels, refused cells, keys. */
import { Button, Select } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys';
import { formatDay } from '../../text/format';
import { i18n } from '../../text/i18n';
import classes from './Journal.module.css';
import { StatusLine } from './StatusLine';
import { CellPanel } from './grid/CellPanel';
import { ColumnPanel } from './grid/ColumnPanel';
import { JournalGrid } from './grid/JournalGrid';
import { PasteSheet } from './grid/PasteSheet';
import { Controller } from './grid/controller';
import type { After, Hands } from './grid/hands';
import type { Plan } from './grid/clipboard';
import type { At } from './grid/keys';
import type { JournalStore } from './grid/store';
import type { Lesson, MarkType } from './model';
import { AskSheet } from './openings/AskSheet';
import { liftable, openingOf } from './rules';
import { Signal } from './signal';
import { useJournalLive } from './useLive';
import { useLetters, useOutbox } from './useJournal';

interface Props {
  store: JournalStore;
  pair: string;
  lessons: readonly Lesson[];
  types: readonly MarkType[];
}
interface Opened {
  lesson: Lesson;
  student: string | null;
  anchor: DOMRect;
}
const AFTER = 'journal-after';
const WAYS: readonly After[] = ['down', 'right', 'stay'];

export function Workbench({ store, pair, lessons, types }: Props) {
  const { t } = useTranslation('journal');
  const outbox = useOutbox(pair, store);
  const letters = useLetters();
  useSyncExternalStore((listener) => store.watch('axes', listener), store.axesVersion);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [after, setAfter] = useState<After>(() => WAYS.find((way) => way === localStorage.getItem(AFTER)) ?? 'down');
  const [asking, setAsking] = useState<Lesson | null>(null);
  const [wide, setWide] = useState(false);
  const [said] = useState(() => new Signal(''));
  const [active] = useState(() => new Signal<At | null>(null));
  const controller = useMemo(() => {
    const hands: Hands = {
      panel: (at, cell) => {
        const lesson = lessons[at.column];
        const student = store.student(at.row)?.id ?? null;
        if (lesson) setOpened({ lesson, student, anchor: cell.getBoundingClientRect() });
      },
      column: (lesson, cell) => setOpened({ lesson, student: null, anchor: cell.getBoundingClientRect() }),
      refused: setPlan,
      say: said.set,
      locked: (lock, lesson) => {
        const waits = openingOf(store.grid, lesson.id)?.state === 'waiting';
        if (liftable(lock) && !waits) setAsking(lesson);
        said.set(i18n.t(`journal:locked.${lock}`, { day: formatDay(lesson.held_on), count: store.grid.edit_window_days ?? 0 }));
      },
      undone: (count) => said.set(i18n.t('journal:undone', { count })),
      active: active.set,
    };
    return new Controller(store, outbox, lessons, letters, hands);
  }, [store, outbox, lessons, letters, said, active]);
  useEffect(() => controller.turn(after), [controller, after]);
  const onSeen = useCallback((lesson: string, students: readonly string[]) => controller.light(lesson, students), [controller]);
  useJournalLive(pair, store, onSeen);
  useKeys([
    { code: 'F2', shown: 'F2', does: t('keys.panel'), run: () => controller.again() },
    { code: 'KeyZ', ctrl: true, shown: 'Ctrl+Z', does: t('keys.undo'), run: () => controller.back() },
    ...(['marks', 'debt', 'codes', 'second', 'column', 'fill'] as const).map((name) => ({
      code: `journal ${name}`, shown: t(`keys.${name}-shown`), does: t(`keys.${name}`), run: () => undefined,
    })),
  ]); // prettier-ignore
  const close = () => {
    setOpened(null);
    controller.go(controller.at);
  };
  const ask = (lesson: Lesson) => {
    setOpened(null);
    setAsking(lesson);
  };
  const openColumn = (lesson: Lesson, head: HTMLElement) => setOpened({ lesson, student: null, anchor: head.getBoundingClientRect() });
  const { group } = store.grid;
  return (
    <div className={wide ? classes.wide : undefined}>
      <JournalGrid store={store} controller={controller} lessons={lessons} types={types} caption={group.name} onColumn={openColumn} wide={wide} />
      <div className={classes.line}>
        <StatusLine store={store} lessons={lessons} active={active} said={said} types={types} />
        <Button ml="auto" size="xs" variant="subtle" onClick={() => setWide(!wide)} aria-pressed={wide}>
          {t(wide ? 'narrow' : 'wide')}
        </Button>
        {store.grid.may_write && (
          <Select
            size="xs"
            w={180}
            allowDeselect={false}
            aria-label={t('after')}
            title={t('after')}
            data={WAYS.map((way) => ({ value: way, label: t(`after-${way}`) }))}
            value={after}
            onChange={(way) => {
              localStorage.setItem(AFTER, way ?? 'down');
              setAfter(way ?? 'down');
            }}
          />
        )}
      </div>
      {opened?.student && (
        <CellPanel key={`${opened.student} ${opened.lesson.id}`} store={store} outbox={outbox} controller={controller} pair={pair} types={types} lesson={opened.lesson} student={opened.student} anchor={opened.anchor} onAsk={ask} onClose={close} />
      )}
      {opened && !opened.student && (
        <ColumnPanel store={store} types={types} lesson={opened.lesson} pair={pair} anchor={opened.anchor} onAsk={ask} onClose={close} />
      )}
      <AskSheet
        pair={pair} group={group} lesson={asking} opened={asking !== null}
        onClose={() => {
          setAsking(null);
          controller.go(controller.at);
        }}
      />
      <PasteSheet
        plan={plan}
        names={store.grid.students.map((student) => student.name)}
        lessons={lessons}
        onClose={() => {
          setPlan(null);
          controller.go(controller.at);
        }}
        onPaste={(wanted) => controller.put(wanted)}
      />
    </div>
  );
}
