/** Who is signed in: one store for the whole page, outside React, so that loaders can read it too. */
import { authorizeWith, identity, registry, under, unwrap } from '../api/client';
import { asProblem } from '../api/problem';
import type { Identity } from '../api/schemas';
import { type Place, homeOf, placesOf } from './places';
import { alike, forget, recall, remember, shownBefore } from './remembered';
import * as tokens from './tokens';

export type Me = Identity['Me'];

export interface Session {
  /** `lost`: was in, must sign in again; what was typed stays. `closed`: signed in at Keycloak, but without access here. */
  readonly status: 'starting' | 'in' | 'out' | 'lost' | 'offline' | 'closed';
  readonly me: Me | null;
  readonly places: readonly Place[];
  /** Nobody could be asked: this is the person of last time, and what is kept of his answers is all there is. */
  readonly away?: boolean;
  /** Why the way in is closed, in the service's words. */
  readonly reason?: string;
}

const TOLD = 'told-sign-in';
const LAST_PLACE = 'last-place';
let state: Session = { status: 'starting', me: null, places: [] };
const listeners = new Set<() => void>();

export const readSession = (): Session => state;
export const watchSession = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
function become(next: Partial<Session>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** Settled when the token is known to belong to the person who is shown; no request leaves before. */
let sure: Promise<void> = Promise.resolve();
const CHECK_LATER = 1_000;

/** Counts who has left: what was asked for before tells nothing of who is here after it. */
let left = 0;

authorizeWith({
  token: async () => {
    await sure;
    return (await tokens.token()) ?? (state.away && navigator.onLine && (await comeBack()) ? tokens.token() : null);
  },
  refused: () => state.status === 'in' && become({ status: 'lost' }),
});

/** Once at the start of the page; resolves when it is known what to show. */
export async function start(): Promise<void> {
  addEventListener('online', () => state.away && void comeBack());
  if (location.pathname === tokens.SIGNED_IN) {
    const address = await tokens.cameBack();
    history.replaceState(null, '', address ?? '/');
    await settle(address === null ? await tokens.restore() : 'in');
    return;
  }
  // Without a network the question would only wait for its time limit.
  if (!navigator.onLine && recall()) return settle('offline');
  const shown = tokens.wasIn() ? shownBefore() : null;
  if (!shown) return settle(await tokens.restore());
  become({ status: 'in', me: shown.me, places: shown.places });
  sure = confirm(shown.subject);
  await Promise.race([tokens.asked, sure]);
}

/** The frame stands already, drawn for the subject of a moment ago: is it he? If not, nothing of him stays. */
async function confirm(subject: string | null): Promise<void> {
  const before = left;
  const restored = await tokens.restore();
  if (before !== left) return;
  if (restored === 'offline') return become({ away: true });
  if (restored === 'out') return startOver(`/?to=${encodeURIComponent(location.pathname + location.search)}`);
  if (tokens.subject() !== subject) return startOver(null);
  checkLater();
}

/**
 * A hint may be old: appointments and rights are asked for when the first view stands, and drawn only if they differ.
 * Whoever has begun to leave by then is not asked for: his token lives until Keycloak has answered the sign-out.
 */
function checkLater(): void {
  const before = left;
  setTimeout(() => {
    if (before !== left) return;
    load().catch((error: unknown) => {
      if (before === left && [403, 404].includes(asProblem(error).status)) void startOver('/');
    });
  }, CHECK_LATER);
}

/** The page begins anew without a memory of anybody; whoever waits for a token waits in vain. */
function startOver(address: string | null): Promise<never> {
  forget();
  if (address === null) location.reload();
  else location.replace(address);
  return new Promise<never>(() => undefined);
}

/** The network is there again: whoever was remembered is asked for anew. */
function comeBack(): Promise<boolean> {
  returning ??= tokens
    .restore()
    .then(async (restored) => {
      if (restored !== 'offline') await settle(restored);
      return restored === 'in';
    })
    .finally(() => {
      returning = null;
    });
  return returning;
}
let returning: Promise<boolean> | null = null;
/** The person of last time, if he has not signed out. */
function goAway(): boolean {
  const last = recall();
  if (last) become({ status: 'in', me: last.me, places: last.places, away: true });
  return last !== null;
}

/** `hint`: what is remembered of this very subject may be shown until the services have been asked. */
async function settle(restored: tokens.Restored, hint = true): Promise<void> {
  if (restored === 'offline' && goAway()) return;
  if (restored !== 'in') {
    if (restored === 'out') forget();
    become({ status: restored, me: null, places: [], away: false });
    return;
  }
  const last = recall();
  if (hint && last?.subject && last.subject === tokens.subject()) {
    become({ status: 'in', me: last.me, places: last.places, away: false });
    remember(last.subject, last.me, last.places);
    return checkLater();
  }
  try {
    await load();
  } catch (error) {
    const problem = asProblem(error);
    const closed = problem.status === 403 || problem.status === 404;
    if (!closed && goAway()) return;
    become({ status: closed ? 'closed' : 'offline', reason: problem.detail });
  }
}

/** Person, appointments, rights of each appointment, the zones of the schools. */
async function load(again = true): Promise<void> {
  const before = left;
  const me = await unwrap(identity.GET('/me'));
  const held = me.appointments.filter((hat) => hat.in_token);
  if (again && held.length < me.appointments.length && (await tokens.renew()) === 'in') return load(false);
  const rights = new Map<string, readonly string[]>();
  if (me.acting_as && me.rights) rights.set(me.acting_as, me.rights);
  const zones = new Map<string, string | undefined>();
  const asked = held
    .filter((hat) => !rights.has(hat.acting_as))
    .map(async (hat) => {
      const mine = await unwrap(identity.GET('/me', under(hat.acting_as)));
      rights.set(hat.acting_as, mine.rights ?? []);
    });
  const segments = [...new Map(held.map((hat) => [hat.segment, hat])).values()];
  await Promise.all([...asked, ...segments.map(async (hat) => zones.set(hat.segment, await zoneOf(hat)))]);
  const found = placesOf(held, rights).map((place) => ({ ...place, zone: zones.get(place.segment) }));
  if (before !== left) return;
  remember(tokens.subject(), me, found);
  void tellDevice();
  if (state.status !== 'in' || state.away || !alike(state, { me, places: found })) become({ status: 'in', me, places: found, away: false });
}

/** Once per sign-in the service learns the device, so that a new one is noticed; a failure is tried at the next load. */
async function tellDevice(): Promise<void> {
  const session = tokens.sessionId();
  if (!session || localStorage.getItem(TOLD) === session) return;
  const told = await identity.POST('/me/sign-ins').catch(() => null);
  if (told?.response.ok) localStorage.setItem(TOLD, session);
}

/** The zone of a school, without which «today» is the reader's and not the school's; unknown if registry is silent. */
async function zoneOf(hat: Identity['Hat']): Promise<string | undefined> {
  const params = { query: { limit: 100 } };
  const page = await unwrap(registry.GET('/segments', { params, ...under(hat.acting_as) })).catch(() => null);
  return page?.items.find((segment) => segment.segment === hat.segment)?.timezone;
}

/** After a change of appointments, or when the demonstration has changed the person. */
export async function reload(): Promise<void> {
  await settle(await tokens.renew(), false);
}

export const findPlace = (slug: string): Place | undefined => state.places.find((place) => place.slug === slug);
export const homePlace = (): Place | undefined => homeOf(state.places, localStorage.getItem(LAST_PLACE));
export const rememberPlace = (place: Place): void => localStorage.setItem(LAST_PLACE, place.slug);

export const signIn = (returnTo?: string, username?: string): Promise<void> =>
  tokens.leaveToSignIn(returnTo ?? location.pathname + location.search, username);

export async function signOut(): Promise<void> {
  left += 1;
  forget();
  become({ status: 'out', me: null, places: [] });
  await tokens.leave();
}

/** Sign out without leaving the page: the demonstration goes back to its cards. */
export async function leaveQuietly(): Promise<void> {
  left += 1;
  forget();
  await tokens.endQuietly();
  become({ status: 'out', me: null, places: [] });
}
