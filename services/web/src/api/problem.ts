/** The one error of the page: whatever goes wrong with a request is a Problem (RFC 9457). */

export interface FieldError {
  pointer?: string;
  detail: string;
}

/** Without a network, or when the answer cannot be understood. */
const OWN = { offline: 0, broken: 500 } as const;

export class Problem extends Error {
  /** The last part of the type: `stale`, `rule-violated`, `not-found`, …, `offline`. */
  readonly kind: string;
  readonly status: number;
  /** A sentence of the service for the person; empty when there is none. */
  readonly detail: string;
  readonly errors: readonly FieldError[];
  /** What support asks for. */
  readonly trace: string | undefined;
  /** Seconds after which a repeat makes sense. */
  readonly retryAfter: number | undefined;
  /** Further members: `version` of a stale record, `acting_as`, facts of a rule. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(kind: string, status: number, told: Partial<Told> = {}, cause?: unknown) {
    super(told.detail ?? kind, { cause });
    this.name = 'Problem';
    this.kind = kind;
    this.status = status;
    this.detail = told.detail ?? '';
    this.errors = told.errors ?? [];
    this.trace = told.trace_id;
    this.retryAfter = told.retryAfter;
    this.facts = (told as Record<string, unknown>) ?? {};
  }

  static offline(cause: unknown): Problem {
    return new Problem('offline', OWN.offline, {}, cause);
  }

  /** From an answer that was no success. */
  static from(body: unknown, response: Response): Problem {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Told>;
    const kind = typeof told.type === 'string' ? (told.type.split('/').pop() ?? '') : '';
    const wait = Number(response.headers.get('Retry-After'));
    const named = kind && kind !== 'about:blank' ? kind : byStatus(response.status);
    return new Problem(named, response.status, { ...told, retryAfter: wait > 0 ? wait : undefined });
  }

  /** Only reading is repeated by itself, and only when a repeat may help. */
  get mayRetry(): boolean {
    return [0, 429, 502, 503, 504].includes(this.status);
  }
}

interface Told {
  type: string;
  detail: string;
  errors: FieldError[];
  trace_id: string;
  retryAfter: number | undefined;
}

const byStatus = (status: number): string =>
  ({
    400: 'bad-request', 401: 'unauthenticated', 403: 'forbidden', 404: 'not-found', 412: 'stale', 413: 'too-large',
    422: 'invalid-input', 429: 'too-many-requests', 502: 'unavailable', 503: 'unavailable', 504: 'unavailable',
  })[status] ?? 'internal'; // prettier-ignore

/** Anything thrown, as a Problem. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem('page', OWN.broken, {}, error);

/** Errors of fields for Mantine's forms: `/items/0/name` becomes `items.0.name`. */
export function fieldErrors(error: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const each of asProblem(error).errors) {
    const path = (each.pointer ?? '').replace(/^#?\/(body\/)?/, '').replaceAll('/', '.');
    if (path) found[path] ??= each.detail;
  }
  return found;
}

/** Query's rule of repeating: twice, only what may be repeated. */
export const retry = (count: number, error: unknown): boolean => asProblem(error).mayRetry && count < 2;

/** Milliseconds before the repeat: what the gateway asks for, else 1 s, 2 s. */
export const retryDelay = (count: number, error: unknown): number =>
  (asProblem(error).retryAfter ?? 2 ** count) * 1000;
