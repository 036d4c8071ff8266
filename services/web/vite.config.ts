import { readFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

interface Entry {
  url: string;
  revision: string | null;
  size: number;
}

/** Of the scripts and sheets, only what index.html loads at once. */
async function shellOnly(entries: Entry[]) {
  const file = path.join(import.meta.dirname, process.env.PAGE_OUT ?? 'dist', 'index.html');
  const page = await readFile(file, 'utf8').catch(() => ''); // a failed build has told its own reason
  const kept = entries.filter(({ url }) => !/\.(?:js|css)$/.test(url) || page.includes(`/${url}`));
  return { manifest: kept, warnings: [] };
}

const inside = (...packages: string[]) => new RegExp(`node_modules/(?:${packages.join('|')})/`);
const VENDOR = inside(
  'react', 'react-dom', 'scheduler', '@tanstack/(?!react-table|table-core).*?', 'use-sync-external-store', 'i18next', 'react-i18next',
  'oidc-client-ts', 'openapi-fetch', 'workbox-window', 'get-nonce',
); // prettier-ignore
const FRAME = inside(
  '@mantine/core/esm/core', '@mantine/hooks', '@mantine/notifications', '@mantine/store', '@floating-ui/.*?', 'clsx', 'react-transition-group',
  '@mantine/core/esm/components/(?:Menu|Popover|Tooltip|Portal|FocusTrap|Transition|Text|Title|Button|ActionIcon|UnstyledButton|Group|Stack|'
    + 'Skeleton|Alert|Badge|Kbd|SegmentedControl|FloatingIndicator|CloseButton|Anchor|Box|Loader|Notification|Overlay|Paper|VisuallyHidden)',
); // prettier-ignore
const SHELL = /\/src\/(?:session|api|text|offline|app\/[A-Za-z]+\.|features\/[^/]+\/(?:index|queries|rules)\.|ui\/(?:Icon|PageFrame|ProblemAlert|keys|theme|toast|Empty))/;

// The build goes to a folder of its own and is put in place by deploy/native/page.py, so that a page being
// served never misses a file half way through a build.
export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false, // an inline script would need a hole in the policy (style-web §4)
      manifest: {
        name: 'Школьная информационная система',
        short_name: 'Школа',
        description: 'Журнал, дневник, расписание, движение, отчёты',
        lang: 'ru',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#1f5f74',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
      workbox: {
        // The shell only; what a route needs comes with the route and is cached by the browser as immutable.
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css}', 'assets/*-{cyrillic,latin}-wght-*.woff2'],
        manifestTransforms: [shellOnly],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/auth/, /^\/api/, /^\/silent/, /^\/demo/],
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: 'index.html' },
      // What every page needs comes in three parts; left alone it would be seventy, one by one over a bad net.
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: VENDOR, priority: 3 },
            { name: 'frame', test: FRAME, priority: 2 },
            { name: 'shell', test: SHELL, priority: 1 },
          ],
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
