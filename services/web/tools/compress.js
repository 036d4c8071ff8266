// Compresses what never changes once built; nginx serves the .gz files as they are (gzip_static).
// index.html stays plain: the gateway writes the nonce of each answer into it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { ROOT } from './folders.js';

const built = path.join(ROOT, process.env.PAGE_OUT ?? 'dist');
const worth = /\.(?:js|css|svg|json|webmanifest)$/;
for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !worth.test(entry.name)) continue;
  const file = path.join(entry.parentPath, entry.name);
  const content = readFileSync(file);
  if (content.length < 1024) continue;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}
