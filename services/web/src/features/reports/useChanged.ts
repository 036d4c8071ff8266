/** Cells that an update has just changed stay marked until the next change. */
import { useState } from 'react';
import { type Sheet, changedCells } from './rules';

export function useChanged(sheet: Sheet | undefined): ReadonlySet<string> {
  const [before, setBefore] = useState<Sheet | undefined>(sheet);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  if (sheet && sheet !== before) {
    // Another class or period is another sheet, not a change.
    const same = JSON.stringify(before?.parameters) === JSON.stringify(sheet.parameters);
    const found = same ? changedCells(before, sheet) : new Set<string>();
    setBefore(sheet);
    if (found.size > 0 || !same) setChanged(found);
  }
  return changed;
}
