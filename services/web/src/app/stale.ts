/** A new release has removed the parts this page still asks for: reload once, never in a loop. */
const MARK = 'reloaded-for-chunk';
const AGAIN_AFTER = 60_000;

export function reloadForStaleChunks(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(MARK) ?? 0);
    if (!navigator.onLine || Date.now() - last < AGAIN_AFTER) return;
    sessionStorage.setItem(MARK, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
