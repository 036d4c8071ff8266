/** How the parts are: the gateway passes on what each says of itself, in one answer per part. */
import { queryOptions } from '@tanstack/react-query';
import { SERVICES } from '../../api/client';
import { type Health, type PartState, stateOf } from './rules';

export const PARTS = [...SERVICES, 'keycloak'] as const;
export type Part = (typeof PARTS)[number];

export interface Checked {
  part: Part;
  state: PartState;
  milliseconds: number | null;
  /** What the part itself names: `database`, `relay`, `consumer`. */
  troubles: string[];
}

const AT: Partial<Record<Part, string>> = { keycloak: '/auth/realms/edu/.well-known/openid-configuration' };

async function check(part: Part, signal: AbortSignal): Promise<Checked> {
  const started = performance.now();
  try {
    const answer = await fetch(AT[part] ?? `/status/${part}`, { signal, cache: 'no-store' });
    const milliseconds = Math.round(performance.now() - started);
    const told = (await answer.json().catch(() => ({}))) as Health;
    const troubles = [...Object.keys(told.problems ?? {}), ...Object.keys(told.degraded ?? {})];
    return { part, state: stateOf(answer.ok, told, milliseconds), milliseconds, troubles };
  } catch {
    return { part, state: 'down', milliseconds: null, troubles: [] };
  }
}

export const parts = queryOptions({
  queryKey: ['system', 'parts'],
  queryFn: ({ signal }) => Promise.all(PARTS.map((part) => check(part, signal))),
  refetchInterval: 15_000,
  retry: false,
});
