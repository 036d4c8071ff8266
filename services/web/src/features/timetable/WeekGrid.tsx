import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from './Card';
import classes from './Timetable.module.css';
import { type Entry, type Slot, type View, bySlot, moved, numbersOf, slotKey, weekdaysOf } from './rules';

interface Bell {
  number: number;
  starts: string;
  ends: string;
}
interface Props {
  entries: readonly Entry[];
  view: View;
  bells: readonly Bell[];
  editable: boolean;
  onOpen: (slot: Slot, entry?: Entry) => void;
}

/** The week as a grid with one tab stop: arrows move, Enter opens, Delete takes out (P1). */
export function WeekGrid({ entries, view, bells, editable, onOpen }: Props) {
  const { t } = useTranslation('timetable');
  const [at, setAt] = useState<Slot>({ weekday: 1, number: 1 });
  const table = useRef<HTMLTableElement>(null);
  const slots = bySlot(entries);
  const [weekdays, numbers] = [weekdaysOf(entries), numbersOf(entries)];
  const press = (event: KeyboardEvent) => {
    const next = moved(at, event.key, weekdays, numbers);
    const here = slots.get(slotKey(at)) ?? [];
    if (next !== at && slotKey(next) !== slotKey(at)) {
      setAt(next);
      table.current?.querySelector<HTMLElement>(`[data-slot='${slotKey(next)}']`)?.focus();
    } else if (editable && (event.key === 'Enter' || (event.key === 'Delete' && here.length > 0)) && event.target instanceof HTMLTableCellElement) onOpen(at, here[0]);
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  };
  return (
    <div className={classes.scroll}>
      <table role="grid" ref={table} className={classes.grid} aria-label={t('title')} onKeyDown={press}>
        <thead>
          <tr>
            <td />
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {t(`day.${day as 1}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number}>
              <th scope="row">
                {number}
                <small>{bells.find((bell) => bell.number === number)?.starts}</small>
              </th>
              {weekdays.map((weekday) => {
                const key = slotKey({ weekday, number });
                const here = slots.get(key) ?? [];
                return (
                  <td
                    key={weekday}
                    role="gridcell"
                    data-slot={key}
                    tabIndex={key === slotKey(at) ? 0 : -1}
                    aria-label={here.length > 0 ? undefined : `${t(`day.${weekday as 1}`)}, ${t('number', { number })}: ${t('free')}`}
                    onFocus={() => setAt({ weekday, number })}
                    onClick={() => editable && here.length === 0 && onOpen({ weekday, number })}
                  >
                    {here.map((entry) =>
                      editable ? (
                        <button key={entry.id} type="button" tabIndex={-1} className={classes.open} onClick={() => onOpen({ weekday, number }, entry)}>
                          <Card entry={entry} view={view} />
                        </button>
                      ) : (
                        <Card key={entry.id} entry={entry} view={view} />
                      ),
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
