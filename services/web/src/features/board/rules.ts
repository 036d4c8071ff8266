/** Pure rules of the board: order, state, the few marks of a text. */
import type { Communication } from '../../api/schemas';

type Item = Communication['BoardItem'];

/** Each announcement once, in the board's order: pinned new, new, pinned, read; the younger first. */
export function onBoard<S extends { item: Item }>(seen: readonly S[]): S[] {
  const byId = new Map<string, S>();
  for (const each of seen) {
    const known = byId.get(each.item.id);
    // The hat under which it may be changed wins: it sees who has read.
    if (!known || (each.item.mine && !known.item.mine)) byId.set(each.item.id, each);
  }
  return [...byId.values()].sort(
    (a, b) => b.item.rank - a.item.rank || b.item.posted_at.localeCompare(a.item.posted_at),
  );
}

export type State = 'withdrawn' | 'future' | 'over' | 'shown';

export function stateOf(item: Pick<Item, 'withdrawn_at' | 'from_on' | 'until_on'>, today: string): State {
  if (item.withdrawn_at) return 'withdrawn';
  if (item.from_on > today) return 'future';
  return item.until_on !== null && item.until_on < today ? 'over' : 'shown';
}

/** New to this reader; nobody's own announcement is news to him. */
export const fresh = (item: Pick<Item, 'mine' | 'read_at'>): boolean => item.read_at === null && !item.mine;

/** Whether the reader still owes a confirmation. */
export const owes = (item: Pick<Item, 'must_confirm' | 'read_at'>): boolean => item.must_confirm && item.read_at === null;

export type Piece =
  | { kind: 'text' | 'bold' | 'italic'; text: string }
  | { kind: 'link'; text: string; to: string };
export type Block = { kind: 'line'; pieces: Piece[] } | { kind: 'list'; items: Piece[][] };

const MARKS = /\*\*(.+?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)|(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/g;

/** **bold**, *italics*, links; everything else is text, HTML too. */
export function pieces(line: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    if (match.index > from) found.push({ kind: 'text', text: line.slice(from, match.index) });
    const [whole, bold, italic, named, address, bare] = match;
    if (bold) found.push({ kind: 'bold', text: bold });
    else if (italic) found.push({ kind: 'italic', text: italic });
    else found.push({ kind: 'link', text: named ?? bare ?? whole, to: address ?? bare ?? whole });
    from = match.index + whole.length;
  }
  if (from < line.length) found.push({ kind: 'text', text: line.slice(from) });
  return found;
}

/** Lines and lists of a text. */
export function blocks(body: string): Block[] {
  const found: Block[] = [];
  for (const line of body.split('\n')) {
    const item = /^\s*(?:[-*•]|\d+[.)])\s+(.*)$/.exec(line);
    const last = found.at(-1);
    if (item) {
      if (last?.kind === 'list') last.items.push(pieces(item[1] ?? ''));
      else found.push({ kind: 'list', items: [pieces(item[1] ?? '')] });
    } else if (line.trim()) found.push({ kind: 'line', pieces: pieces(line) });
  }
  return found;
}
