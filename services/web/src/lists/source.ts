/** What may be taken away as a file: a list or a card that a service gives itself, or what stands on the screen. */
import { type SERVICES, alike, fileOf, handOver, reporting, under } from '../api/client';
import type catalogue from '../api/generated/lists.json';
import type { Reporting } from '../api/schemas';

export type ListName = keyof typeof catalogue;
export type Format = 'xlsx' | 'csv' | 'pdf';
export type Cell = string | number | null;

interface Both {
  /** Under which pair `<segment>/<role>` it is asked. */
  pair: string;
  title: string;
  /** The filter in words, for the line under the heading. */
  note?: string;
}
export interface ServiceList extends Both {
  list: ListName;
  /** Values of the `{…}` of its path. */
  params?: Record<string, string>;
  /** The very filter of the list on the screen. */
  query?: Record<string, string | number | boolean | undefined>;
  /** Typed words, where the page itself filters. */
  find?: string;
  /** The column of the address; counts where the file has such a one. */
  sort?: string;
  /** Whose card it is (`student`, …): other kinds have other fields. */
  only?: string;
}
export interface ScreenTable extends Both {
  screen: string;
  columns: { id: string; title: string; number?: boolean }[];
  rows: () => Cell[][] | Promise<Cell[][]>;
}
export type Source = ServiceList | ScreenTable;

/** Under this name templates of it are kept. */
export const sourceOf = (source: Source): string => ('list' in source ? source.list : `screen/${source.screen}`);

export interface Wish {
  format: Format;
  /** Ids in their order; empty: the usual ones. */
  columns: readonly string[];
  sort?: string;
  heading?: string;
  signs?: readonly string[];
  /** Conditions that a template brings, over those of the screen. */
  filters?: Record<string, string>;
}

const filled = (path: string, params: Record<string, string> = {}): string => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

async function ofService(source: ServiceList, wish: Wish) {
  const catalogue = (await import('../api/generated/lists.json')).default;
  const told = catalogue[source.list];
  const known = told.columns.some((each) => each.id === source.sort?.replace(/^-/, ''));
  const named = source.title === told.title ? undefined : source.title;
  const [service, ...rest] = source.list.split('/');
  const client = alike[service as (typeof SERVICES)[number]];
  const query = {
    ...source.query, ...(source.note && { note: source.note.slice(0, 160) }), ...wish.filters,
    format: wish.format, columns: wish.columns, sort: wish.sort ?? (known ? source.sort : undefined), find: source.find?.trim() || undefined,
    heading: wish.heading?.trim() || named?.slice(0, 160) || undefined, sign: wish.signs,
  }; // prettier-ignore
  const address = `/exports/${filled(rest.join('/'), source.params)}`;
  return client.GET(address as never, { params: { query }, parseAs: 'blob', ...under(source.pair) } as never);
}

const LONGEST = 4000;
const short = (cell: Cell): Cell => (typeof cell === 'string' ? cell.slice(0, LONGEST) : cell);

async function ofScreen(source: ScreenTable, wish: Wish) {
  const places = source.columns.map((each) => each.id);
  const order = (wish.columns.length > 0 ? wish.columns : places).map((id) => places.indexOf(id)).filter((at) => at >= 0);
  const rows = await source.rows();
  const body: Reporting['Screen'] = {
    title: wish.heading?.trim() || source.title, format: wish.format, note: wish.filters?.note ?? source.note ?? '', signs: [...(wish.signs ?? [])],
    columns: order.map((at) => ({ title: source.columns[at]?.title ?? '', number: source.columns[at]?.number ?? false })),
    rows: rows.map((row) => order.map((at) => short(row[at] ?? null))),
  }; // prettier-ignore
  return reporting.POST('/screens', { body, parseAs: 'blob', ...under(source.pair) });
}

const made = (source: Source, wish: Wish) => fileOf('list' in source ? ofService(source, wish) : ofScreen(source, wish), `${source.title}.${wish.format}`);

/** Into the browser's downloads. */
export async function take(source: Source, wish: Wish): Promise<void> {
  const { content, name } = await made(source, wish);
  handOver(content, name);
}

/** A page of its own, ready for the printer; called by a click, or the browser would not open it. */
export async function print(source: Source, wish: Omit<Wish, 'format'>): Promise<void> {
  const page = window.open('', '_blank');
  try {
    const { content, name } = await made(source, { ...wish, format: 'pdf' });
    if (page) page.location.href = URL.createObjectURL(content);
    else handOver(content, name);
  } catch (problem) {
    page?.close();
    throw problem;
  }
}
