/** Composition only: texts, styles, the nonce, the session, the router. */
import '@fontsource-variable/golos-text';
import './ui/theme.css';
// In a layer: our own sheets win whatever order the build puts the parts in.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadForStaleChunks } from './app/stale';
import { queries, router } from './app/router';
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
void Promise.all([start(), textsReady]).then(() => {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} getStyleNonce={() => nonce} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-right" limit={3} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
  registerWorker();
});
