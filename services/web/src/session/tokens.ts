/**
 * Tokens: in memory only, restored after a reload by a silent question to Keycloak, renewed on demand.
 *
 * Every renewal goes through one shared promise: Keycloak ends the session of all tabs when one refresh token is
 * used twice at once, and oidc-client-ts does not join calls by itself (style-web §6, measured).
 */
import { ErrorResponse, InMemoryWebStorage, type INavigator, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';

const ORIGIN = location.origin;
const REALM = `${ORIGIN}/auth/realms/edu`;
const PROTOCOL = `${REALM}/protocol/openid-connect`;
/** Says only that somebody signed in here before, so that for strangers nobody is asked. */
const MARK = 'signed-in';
const ENOUGH_LIFE = 30;
const SILENT = `${ORIGIN}/silent.html`;

export const SIGNED_IN = '/signed-in';

const PATIENCE = 10_000;

let tell: () => void;
/** Settled when the first silent question has left: until then nothing heavier should keep the thread (F17). */
export const asked = new Promise<void>((done) => (tell = done));

/**
 * Keycloak's silent answer is an address, and Keycloak shares our origin: a request brings it without a frame, whose
 * document and script waited for the main thread in the busiest moment of a reload (F17). State, nonce and PKCE are
 * checked by the library as ever. With a host of its own Keycloak could only be asked through a frame.
 */
const byRequest: INavigator = {
  prepare: async () => ({
    navigate: async ({ url }) => {
      const asking = fetch(url, { credentials: 'include', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
      tell();
      const answer = await asking;
      if (!answer.url.startsWith(SILENT)) throw new Error(`no silent answer: ${answer.status}`);
      return { url: answer.url };
    },
    close: () => undefined,
  }),
  callback: async () => undefined,
};

export const manager = new UserManager({
  authority: REALM,
  client_id: 'web',
  redirect_uri: ORIGIN + SIGNED_IN,
  silent_redirect_uri: SILENT,
  post_logout_redirect_uri: `${ORIGIN}/`,
  scope: 'openid profile',
  automaticSilentRenew: false,
  monitorSession: false,
  loadUserInfo: false,
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  stateStore: new WebStorageStateStore({ store: sessionStorage }),
  metadata: {
    issuer: REALM,
    authorization_endpoint: `${PROTOCOL}/auth`,
    token_endpoint: `${PROTOCOL}/token`,
    end_session_endpoint: `${PROTOCOL}/logout`,
    jwks_uri: `${PROTOCOL}/certs`,
  },
}, undefined, undefined, byRequest);

/** `out`: must sign in; `offline`: nobody could be asked. */
export type Restored = 'in' | 'out' | 'offline';

let current: User | null = null;
let renewal: Promise<Restored> | null = null;

function keep(user: User | null): Restored {
  current = user;
  if (user) localStorage.setItem(MARK, '1');
  return user ? 'in' : 'out';
}

const refusedFor = (error: unknown): string | null => (error instanceof ErrorResponse ? error.error : null);

async function silently(): Promise<Restored> {
  try {
    return keep(await manager.signinSilent());
  } catch (error) {
    const reason = refusedFor(error);
    if (reason === 'invalid_grant') {
      // A used or ended refresh token: the sign-on cookie may still live, so ask once without it.
      await manager.removeUser();
      try {
        return keep(await manager.signinSilent());
      } catch (second) {
        return refusedFor(second) ? gone() : 'offline';
      }
    }
    return reason ? gone() : 'offline';
  }
}

function gone(): Restored {
  localStorage.removeItem(MARK);
  return keep(null);
}

/** Renew now; callers at the same time share one attempt. */
export function renew(): Promise<Restored> {
  renewal ??= silently().finally(() => {
    renewal = null;
  });
  return renewal;
}

/** Whether it is worth asking who is signed in. */
export const wasIn = (): boolean => localStorage.getItem(MARK) !== null;

/** After a reload: who was signed in still is, if Keycloak says so. */
export const restore = (): Promise<Restored> => (wasIn() ? renew() : Promise.resolve<Restored>('out'));

/** Whose token this is, in Keycloak's own name for the account; null when nobody is signed in. */
export const subject = (): string | null => current?.profile.sub ?? null;

/** A token that lives for another half minute at least; null when nobody is signed in. */
export async function token(): Promise<string | null> {
  if (current && (current.expires_in ?? 0) < ENOUGH_LIFE) await renew();
  return current?.access_token ?? null;
}

/** Leave for Keycloak's page and come back to where the person was. */
export const leaveToSignIn = (returnTo: string, username?: string): Promise<void> =>
  manager.signinRedirect({ state: { returnTo }, login_hint: username });

/** An act about one's own way in, on Keycloak's own pages (`kc_action`); it asks for the password again if need be. */
export const leaveForAction = (action: string, returnTo: string): Promise<void> =>
  manager.signinRedirect({ state: { returnTo }, extraQueryParams: { kc_action: action } });

/** The session at Keycloak that this page belongs to. */
export const sessionId = (): string | null => (current?.profile.sid as string | undefined) ?? null;

/** Back from Keycloak: the address to show; null when the answer was not ours (an old tab, a bookmark). */
export async function cameBack(): Promise<string | null> {
  try {
    const user = await manager.signinRedirectCallback();
    keep(user);
    const wanted = (user.state as { returnTo?: string } | undefined)?.returnTo ?? '/';
    return wanted.startsWith('/') && !wanted.startsWith('//') ? wanted : '/';
  } catch {
    return null;
  }
}

export async function leave(): Promise<void> {
  await renewal; // a sign-in that arrives after the sign-out would stand
  localStorage.removeItem(MARK);
  await manager.signoutRedirect({ id_token_hint: current?.id_token });
}

/** End the sign-on without leaving the page (the demonstration changes people this way). */
export async function endQuietly(): Promise<void> {
  await renewal;
  if (!current?.id_token) return;
  const asked = new URLSearchParams({ id_token_hint: current.id_token, client_id: 'web' });
  await fetch(`${PROTOCOL}/logout?${asked}`, { credentials: 'include' }).catch(() => undefined);
  await manager.removeUser();
  keep(null);
}
