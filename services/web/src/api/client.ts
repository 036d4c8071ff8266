/** Typed clients of the services: `await unwrap(academic.GET('/journals/{group_id}', { params, ...under(pair) }))`. */
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths as Academic } from './generated/academic';
import type { paths as Communication } from './generated/communication';
import type { paths as Identity } from './generated/identity';
import type { paths as Movement } from './generated/movement';
import type { paths as Registry } from './generated/registry';
import type { paths as Reporting } from './generated/reporting';
import { Problem } from './problem';

/** What the session gives: a token with some life in it, and what to do when one is refused. */
export interface Authority {
  token: () => Promise<string | null>;
  refused: () => void;
}
let authority: Authority = { token: async () => null, refused: () => undefined };

/** Told once by session/. */
export function authorizeWith(given: Authority): void {
  authority = given;
}

const bearer: Middleware = {
  async onRequest({ request }) {
    const token = await authority.token();
    if (token) request.headers.set('Authorization', `Bearer ${token}`);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) authority.refused();
  },
};

function client<Paths extends object>(service: string): Client<Paths> {
  const made = createClient<Paths>({ baseUrl: `/api/${service}/v1`, fetch: (request) => globalThis.fetch(request) });
  made.use(bearer);
  return made;
}

export const academic = client<Academic>('academic');
export const communication = client<Communication>('communication');
export const identity = client<Identity>('identity');
export const movement = client<Movement>('movement');
export const registry = client<Registry>('registry');
export const reporting = client<Reporting>('reporting');

/** The services by name, for pages that speak of the system itself. */
export const SERVICES = ['identity', 'registry', 'academic', 'movement', 'reporting', 'communication'] as const;

/** What each of them answers alike, by service. */
type Alike = Pick<Identity, '/queues' | '/queues/refused' | '/queues/retries' | '/audit' | '/audit/export' | '/audit/operations'>;
export const alike = Object.fromEntries(SERVICES.map((service) => [service, client<Alike>(service)])) as Record<
  (typeof SERVICES)[number],
  Client<Alike>
>;

interface More {
  /** A key of the *intention*: the same for every try, so that a repeat has one effect. */
  key?: string;
  /** The version the person has seen, for If-Match. */
  version?: number | null;
}

/** Headers of a call: under which pair `<segment>/<role>`, once only, over which version. */
export function under(pair: string, more: More = {}): { headers: Record<string, string> } {
  const headers: Record<string, string> = { 'X-Acting-As': pair };
  if (more.key) headers['Idempotency-Key'] = more.key;
  if (more.version !== undefined && more.version !== null) headers['If-Match'] = `"${more.version}"`;
  return { headers };
}

/** A new key for an intention; keep it while trying again. */
export const newKey = (): string => crypto.randomUUID();

/** A file travels as a form, empty fields left out; the typed client would make JSON of it. */
export function asForm(fields: Record<string, string | File | null | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value);
  return form;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of a call, or a thrown Problem. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await reached(call);
  if (response.ok) return data as T;
  throw Problem.from(error, response);
}

/** Data together with the version that its ETag names. */
export async function unwrapVersioned<T>(call: Promise<Answer<T>>): Promise<{ data: T; version: number | null }> {
  const answer = await reached(call);
  if (!answer.response.ok) throw Problem.from(answer.error, answer.response);
  return { data: answer.data as T, version: versionOf(answer.response) };
}

const versionOf = (response: Response): number | null => {
  const tag = response.headers.get('ETag');
  return tag ? Number(tag.replaceAll(/[^0-9]/g, '')) : null;
};

async function reached<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (cause instanceof Problem) throw cause;
    throw Problem.offline(cause);
  }
}

/** A file answered by a service, with the service's own name for it. */
export async function fileOf(call: Promise<Answer<unknown>>, fallback: string): Promise<{ content: Blob; name: string }> {
  const { data, error, response } = await reached(call);
  if (!response.ok) throw Problem.from(error, response);
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '');
  return { content: data as Blob, name: named?.[1] ? decodeURIComponent(named[1]) : fallback };
}

/** Such a file handed to the browser's downloads. */
export async function download(call: Promise<Answer<unknown>>, fallback: string): Promise<void> {
  const { content, name } = await fileOf(call, fallback);
  handOver(content, name);
}

/** A file for the browser's downloads. */
export function handOver(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
