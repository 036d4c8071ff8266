// Build, compress, weigh: into dist, or where PAGE_OUT says.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { ROOT } from './folders.js';

const OUT = process.env.PAGE_OUT ?? 'dist';

await build({ root: ROOT, logLevel: 'warn', build: { outDir: OUT, emptyOutDir: true } });
// The same letters under a fixed name, for Keycloak's page (deploy/keycloak/themes).
for (const script of ['cyrillic', 'latin']) {
  const font = `node_modules/@fontsource-variable/golos-text/files/golos-text-${script}-wght-normal.woff2`;
  cpSync(path.join(ROOT, font), path.join(ROOT, OUT, 'fonts', `golos-${script}.woff2`));
}
await import('./compress.js');
await import('./size.js');
