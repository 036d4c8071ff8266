/** The ready people of the sample: the gateway serves them only where sample data was loaded (screens.md 4.2). */
import { queryOptions } from '@tanstack/react-query';
import { readSession, reload } from '../../session/session';
import { endQuietly } from '../../session/tokens';

export interface DemoPerson {
  /** «Учитель, классный руководитель 5А». */
  label: string;
  name: string | null;
  username: string;
  password: string;
  appointments: { segment: string; role: string }[];
}
interface Told {
  schools: Record<string, string>;
  people: DemoPerson[];
}

const MARK = 'demo';
/** Whether sample data were there last time. */
export const wasDemo = (): boolean => localStorage.getItem(MARK) !== null;

export const demoPeople = queryOptions({
  queryKey: ['demo'],
  staleTime: Infinity,
  retry: false,
  queryFn: async (): Promise<Told | null> => {
    const answer = await fetch('/demo/people.json').catch(() => null);
    if (!answer?.ok || !answer.headers.get('Content-Type')?.includes('json')) return null;
    const told = (await answer.json()) as Told;
    if (told.people.length > 0) localStorage.setItem(MARK, '1');
    else localStorage.removeItem(MARK);
    return told;
  },
});

/**
 * Sign in as one of them in one tap: the page fills in Keycloak's own form and then restores the sign-on like any
 * reload does. Only for the demonstration; real people type their passwords on Keycloak's page alone.
 */
export async function enterAs(person: DemoPerson): Promise<boolean> {
  await endQuietly();
  const verifier = crypto.randomUUID() + crypto.randomUUID();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const challenge = btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''); // prettier-ignore
  const asked = new URLSearchParams({
    client_id: 'web', response_type: 'code', scope: 'openid', redirect_uri: `${location.origin}/silent.html`,
    code_challenge: challenge, code_challenge_method: 'S256', prompt: 'login',
  }); // prettier-ignore
  const shown = await fetch(`/auth/realms/edu/protocol/openid-connect/auth?${asked}`, { credentials: 'include' });
  // Not by DOMParser: the form's inline handler would count as a breach of the policy.
  const action = /<form[^>]*\bid="kc-form-login"[^>]*\baction="([^"]+)"/.exec(await shown.text())?.[1];
  if (!action) return false;
  const typed = new URLSearchParams({ username: person.username, password: person.password });
  const answered = await fetch(action.replaceAll('&amp;', '&'), { method: 'POST', body: typed, credentials: 'include' });
  if (!answered.url.includes('/silent.html')) return false;
  await reload();
  return readSession().status === 'in';
}
