/** Brings a cell out from under the frozen names, numbers, head and foot. */
export function reveal(table: HTMLTableElement | null, cell: HTMLElement | null): void {
  const box = table?.parentElement;
  if (!cell || !box) return;
  const seen = box.getBoundingClientRect();
  const mine = cell.getBoundingClientRect();
  const row = cell.parentElement;
  const left = row?.querySelector('[data-name]')?.getBoundingClientRect().right ?? seen.left;
  const right = row?.querySelector('[data-mean]')?.getBoundingClientRect().left ?? seen.right;
  const top = seen.top + (table.tHead?.offsetHeight ?? 0);
  const bottom = seen.bottom - (table.tFoot?.offsetHeight ?? 0);
  if (mine.left < left) box.scrollLeft -= left - mine.left;
  else if (mine.right > right) box.scrollLeft += mine.right - right;
  if (mine.top < top) box.scrollTop -= top - mine.top;
  else if (mine.bottom > bottom) box.scrollTop += mine.bottom - bottom;
}

/** Lights a cell up for a moment. */
export function flash(cell: HTMLElement | null): void {
  if (!cell) return;
  cell.dataset.seen = '';
  setTimeout(() => delete cell.dataset.seen, 2500);
}

/** Whoever opens a journal comes to type: no click to begin with, unless the focus is in some field by then. */
export function whenFree(focus: () => void): void {
  requestAnimationFrame(() => {
    const holder = document.activeElement;
    if (!holder || holder === document.body || holder.matches('h1')) focus();
  });
}
