/**
 * Server-sent events read with fetch (EventSource cannot carry a token): one stream per subject, opened anew with
 * growing pauses, ended for good when the service says that it is not for us (any more).
 */
import { token } from '../session/tokens';

export interface Heard {
  event: string;
  data: string;
}
interface Listener {
  /** Each time the stream stands: what happened before it is not told again. */
  onOpen: () => void;
  onEvent: (heard: Heard) => void;
  /** 403 or 404: withdrawn, or never ours. */
  onRefused?: (status: number) => void;
}
const PAUSES = [1, 2, 5, 10, 20, 30];
/** The service says something at least every 15 s. */
const SILENCE = 40_000;

/** Pieces of a text/event-stream as they come; the rest waits for more. */
export function parse(text: string): { heard: Heard[]; rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const heard = blocks.flatMap((block): Heard[] => {
    let event = 'message';
    const data: string[] = [];
    for (const line of block.split('\n')) {
      const [, name, value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (name === 'event') event = value;
      else if (name === 'data') data.push(value);
    }
    return data.length > 0 ? [{ event, data: data.join('\n') }] : [];
  });
  return { heard, rest };
}

async function read(path: string, pair: string, listener: Listener, signal: AbortSignal): Promise<'again' | 'over'> {
  const inner = new AbortController();
  const stop = () => inner.abort();
  signal.addEventListener('abort', stop);
  let silence = setTimeout(stop, SILENCE);
  try {
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${await token()}`, 'X-Acting-As': pair };
    const answer = await fetch(path, { headers, signal: inner.signal, cache: 'no-store' });
    if (answer.status === 403 || answer.status === 404) {
      listener.onRefused?.(answer.status);
      return 'over';
    }
    if (!answer.ok || !answer.body) return 'again';
    const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    let open = false;
    for (;;) {
      const { value, done } = await pieces.read();
      if (done) return 'again';
      // The first words, not the head of the answer, say that the service listens by now.
      if (!open) listener.onOpen();
      open = true;
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE);
      const { heard, rest } = parse(text + value);
      text = rest;
      for (const each of heard) {
        if (each.event === 'end') {
          listener.onRefused?.(403);
          return 'over';
        }
        listener.onEvent(each);
      }
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
  }
}

/** Listen until the returned function is called. */
export function listen(path: string, pair: string, listener: Listener): () => void {
  const end = new AbortController();
  const rest = (seconds: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, seconds * 1000);
      const sooner = () => {
        clearTimeout(timer);
        done();
      };
      addEventListener('online', sooner, { once: true, signal: end.signal });
      end.signal.addEventListener('abort', sooner, { once: true });
    });
  void (async () => {
    let failures = 0;
    while (!end.signal.aborted) {
      const began = Date.now();
      const outcome = await read(path, pair, listener, end.signal).catch(() => 'again' as const);
      if (outcome === 'over' || end.signal.aborted) return;
      failures = Date.now() - began > 60_000 ? 0 : failures + 1;
      const pause = PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 1;
      await rest(pause * (0.7 + Math.random() * 0.6));
    }
  })();
  return () => end.abort();
}
