// Build, compress, weigh: into dist, or where PAGE_OUT says.
import { build } from 'vite';
import { ROOT } from './folders.js';

await build({ root: ROOT, logLevel: 'warn', build: { outDir: process.env.PAGE_OUT ?? 'dist', emptyOutDir: true } });
await import('./compress.js');
await import('./size.js');
