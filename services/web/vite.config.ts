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

const MANTINE = /node_modules\/(?:@mantine|clsx)\//;
/** What menus, selects and dialogs are made of. */
const OVERLAYS = /node_modules\/(?:@floating-ui|@mantine\/(?:core\/esm\/components\/(?:Menu|Popover|Portal|FocusTrap|Transition|Overlay|Tooltip|ScrollArea|Modal|ModalBase|Drawer|CloseButton)\/|hooks)|react-remove-scroll|react-transition-group|use-sidecar)/;

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
      // What index.html needs at once comes in three parts; left alone it would be seventy, one by one over a bad net.
      // Nothing else gets into them (`$initial`): what a first view does not use it need not parse and run (P2).
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], test: MANTINE, priority: 4 },
            { name: 'vendor', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'shell', tags: ['$initial'], test: /\/src\/(?!main\.)/, priority: 2 },
            { name: 'overlays', test: OVERLAYS, priority: 1 },
          ],
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
