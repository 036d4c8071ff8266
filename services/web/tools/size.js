// Fails the build when a first load or a lazy part outgrows size.json (style-web §5).
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './folders.js';

const built = path.join(ROOT, process.env.PAGE_OUT ?? 'dist');
const budget = JSON.parse(readFileSync(path.join(ROOT, 'size.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(path.join(built, '.vite', 'manifest.json'), 'utf8'));

const weight = (file) =>
  existsSync(path.join(built, `${file}.gz`))
    ? statSync(path.join(built, `${file}.gz`)).size
    : gzipSync(readFileSync(path.join(built, file))).length;

/** Every script a chunk loads at once, itself included. */
function scripts(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  for (const other of chunk.imports ?? []) scripts(other, seen);
  return seen;
}
const total = (keys) =>
  [...keys].reduce((sum, key) => sum + (manifest[key].file.endsWith('.js') ? weight(manifest[key].file) : 0), 0) / 1000;

const failures = [];
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
for (const [name, route] of Object.entries(budget.routes)) {
  const absent = route.chunks.filter((chunk) => !manifest[chunk]);
  if (absent.length > 0) failures.push(`${name}: no such chunk ${absent.join(', ')}`);
  const kilobytes = total([entry, ...route.chunks].reduce((seen, key) => scripts(key, seen), new Set()));
  console.log(`${name.padEnd(12)} ${kilobytes.toFixed(1).padStart(7)} kB of ${route.budget}`);
  if (kilobytes > route.budget) failures.push(`${name}: ${kilobytes.toFixed(1)} kB > ${route.budget}`);
}
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.file.endsWith('.js') || chunk.isEntry) continue;
  const kilobytes = weight(chunk.file) / 1000;
  if (kilobytes > budget.lazy) failures.push(`${key}: ${kilobytes.toFixed(1)} kB > ${budget.lazy}`);
}
if (failures.length > 0) {
  console.error('Over the budget of size.json:\n  ' + failures.join('\n  '));
  process.exit(1);
}
