/** The parts of a journal that live outside React, made once per journal and joined: store, outbox, hands. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, CODES, type Code, type Grid, type MarkType } from './model';
import { useSession } from '../../session/react';
import { outboxOf } from './outbox/outbox';
import type { Letters } from './rules';
import { JournalStore } from './grid/store';

/** Letters of the codes from the catalogue; the first is shown. */
export function useLetters(): Letters {
  const { t } = useTranslation('journal');
  return useMemo(
    () => Object.fromEntries(CODES.map((code) => [code, t(`code.${code}.letters`).split(' ')])) as Record<Code, string[]>,
    [t],
  );
}

/** One store per journal and period; later readings of the same are loaded into it. */
export function useStore(grid: Grid, act: Act, types: readonly MarkType[]): JournalStore {
  const letters = useLetters();
  const identity = `${grid.group.id} ${grid.from_on} ${grid.until_on}`;
  const store = useMemo(() => {
    const weights = new Map(types.map((type) => [type.code, type.weight]));
    return new JournalStore(grid, act, {
      letter: (code) => letters[code][0] ?? '',
      weight: (type) => weights.get(type) ?? 1,
    });
    // A fresh reading goes into the store that is there: what is being typed stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [identity, letters]);
  useEffect(() => store.load(grid), [store, grid]);
  return store;
}

/** The outbox of the pair, its edits shown in the store. */
export function useOutbox(pair: string, store: JournalStore) {
  const person = useSession().me?.person_id;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another person has another outbox
  const outbox = useMemo(() => outboxOf(pair), [pair, person]);
  useEffect(() => {
    store.wait([...outbox.edits().keys()], outbox.edits());
    const ends = [
      outbox.watch((ids) => store.wait(ids, outbox.edits())),
      outbox.onSaved((edit, version, roll) => store.arrived(edit, version, roll)),
    ];
    return () => ends.forEach((end) => end());
  }, [outbox, store]);
  return outbox;
}
