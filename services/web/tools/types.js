// `node tools/types.js write|check`: types of the services' answers and of the text keys, from their sources.
// Committed, so that a change of a contract shows in the review; `check` fails when they differ (drift).
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { ROOT, SOURCE, features } from './folders.js';

const CONTRACTS = path.resolve(ROOT, '../../contracts/openapi');
const GENERATED = path.join(SOURCE, 'api', 'generated');
const files = readdirSync(CONTRACTS).filter((name) => name.endsWith('.json')).sort();
const NOTE = '// Made by `npm run types` from the contracts; not edited by hand.\n';

/** The service's contract with paths relative to /api/<service>/v1, as the clients use them. */
async function service(file) {
  const name = path.basename(file, '.json');
  const contract = JSON.parse(readFileSync(path.join(CONTRACTS, file), 'utf8'));
  const prefix = `/api/${name}/v1`;
  contract.paths = Object.fromEntries(
    Object.entries(contract.paths).map(([address, item]) => [
      address.startsWith(prefix) ? address.slice(prefix.length) : address,
      item,
    ]),
  );
  return [path.join(GENERATED, `${name}.d.ts`), NOTE + astToString(await openapiTS(contract))];
}

/** Lists and cards that go out as files, by service and path: title and columns, for the sheet «Скачать». */
function lists() {
  const found = {};
  for (const file of files) {
    const name = path.basename(file, '.json');
    const prefix = `/api/${name}/v1/exports`;
    const contract = JSON.parse(readFileSync(path.join(CONTRACTS, file), 'utf8'));
    for (const [address, item] of Object.entries(contract.paths)) {
      const told = item.get?.['x-list'];
      if (told) found[name + address.slice(prefix.length)] = told;
    }
  }
  const rows = Object.entries(found).map(([key, told]) => `  ${JSON.stringify(key)}: ${JSON.stringify(told)}`);
  return [path.join(GENERATED, 'lists.json'), `{\n${rows.join(',\n')}\n}\n`];
}

/** Every key of every catalogue, so that t('…') is checked by the compiler. */
function texts() {
  const named = features().filter((name) => existsSync(path.join(SOURCE, 'features', name, 'ru.json')));
  const key = (name) => (/^[a-z]+$/.test(name) ? name : `'${name}'`);
  const word = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  return [
    path.join(SOURCE, 'text', 'keys.d.ts'),
    NOTE +
      "import type common from './ru/common.json';\n" +
      named.map((name) => `import type ${word(name)} from '../features/${name}/ru.json';\n`).join('') +
      "\ndeclare module 'i18next' {\n  interface CustomTypeOptions {\n    defaultNS: 'common';\n" +
      '    resources: {\n      common: typeof common;\n' +
      named.map((name) => `      ${key(name)}: typeof ${word(name)};\n`).join('') +
      '    };\n  }\n}\n',
  ];
}

const wanted = [...(await Promise.all(files.map(service))), texts(), lists()];
mkdirSync(GENERATED, { recursive: true });
const stale = wanted.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
if (process.argv[2] === 'write') {
  for (const [file, text] of stale) {
    writeFileSync(file, text);
    console.log(`written ${path.relative(ROOT, file)}`);
  }
} else if (stale.length > 0) {
  for (const [file] of stale) console.error(`${path.relative(ROOT, file)} differs from its source: npm run types`);
  process.exit(1);
}
