/** mantine.css holds the sheet of every Mantine component that the page uses, and of what those are made of. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.join(import.meta.dirname, '..');
const MANTINE = path.join(SRC, '../node_modules/@mantine/core/esm');
const TOASTS = path.join(SRC, '../node_modules/@mantine/notifications/esm');
const read = (file: string): string => readFileSync(file, 'utf8');
/** File by exported name, as the package's index tells it. */
const exported = new Map(
  [...read(path.join(MANTINE, 'index.mjs')).matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)].flatMap(([, names = '', file = '']) =>
    names.split(',').map((name) => [name.trim().split(' as ').at(-1) ?? '', path.join(MANTINE, file)] as const),
  ),
);

function sheetsOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const [, sheet] = /(\w+)\.module\.mjs$/.exec(file) ?? [];
  if (sheet) return [sheet];
  return [...read(file).matchAll(/from "(\.[^"]+)"/g)].flatMap(([, other = '']) => sheetsOf(path.join(path.dirname(file), other), seen));
}

test('every component has its sheet', () => {
  const files = [
    ...globSync('**/*.{ts,tsx}', { cwd: SRC }).map((file) => path.join(SRC, file)),
    ...globSync('*.mjs', { cwd: TOASTS }).map((file) => path.join(TOASTS, file)),
  ];
  const used = files.flatMap((file) => [...read(file).matchAll(/import \{([^}]*)\} from ['"]@mantine\/core['"]/g)].flatMap(([, names = '']) => names.split(',')));
  const seen = new Set<string>();
  const needed = [...new Set(used)].flatMap((name) => {
    const file = exported.get(name.trim());
    return file ? sheetsOf(file, seen) : []; // types have none
  });
  const held = [...read(path.join(SRC, 'ui/mantine.css')).matchAll(/styles\/(\w+)\.layer/g)].map(([, name]) => name);
  expect(needed.length).toBeGreaterThan(20);
  expect(needed.filter((sheet) => !held.includes(sheet))).toEqual([]);
});
