/** Composition only: texts, styles, the nonce, the session, the router. */
import '@fontsource-variable/golos-text';
import './ui/theme.css';
import './ui/mantine.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadForStaleChunks } from './app/stale';
import { fetchParts, queries, router } from './app/router';
import { wipeOnSignOut } from './offline/wipe';
import { registerWorker } from './offline/worker';
import { start } from './session/session';
import { textsReady } from './text/i18n';
import { language } from './text/language';
import { theme, variables } from './ui/theme';

// The gateway writes the nonce of this answer here; without it Mantine's sheets break the policy (style-web §7).
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);
reloadForStaleChunks();
wipeOnSignOut();

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no #page');
document.documentElement.lang = language;
const known = start();
fetchParts();
void Promise.all([known, textsReady]).then(() => {
  const page = (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} getStyleNonce={() => nonce} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
  const root = createRoot(place);
  startTransition(() => root.render(page)); // in slices: a slow phone stays responsive (P2)
  registerWorker();
});
