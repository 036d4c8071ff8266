// The catalogues, Russian and English: same keys, same form, no forbidden words, plurals complete, no key that nobody uses (screens.md §6).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, features } from './folders.js';

const FORBIDDEN = [
  'Ошибка!', 'Внимание!', 'Успешно', 'Вы уверены', 'Некорректные данные', 'Недопустимое значение',
  'Непредвиденная ошибка', 'Сессия истекла', 'Доступ запрещён', 'Обратитесь к администратору', 'валидаци',
  'токен', 'сервер', 'дашборд', 'юзер', 'кликните', 'осуществ', 'произвести', 'является', 'в связи с тем',
  'нижеследующ', 'двоечник', 'Молодец',
]; // prettier-ignore
const PLURALS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };

const problems = [];

function flat(tree, before = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

const rowsOf = (file) => {
  const text = readFileSync(file, 'utf8');
  const tree = JSON.parse(text);
  // JSON.parse keeps the last of two equal keys: written out again, a doubled one is missing
  const keys = (words) => (words.match(/"[^"]*"\s*:/g) ?? []).length;
  if (keys(text) !== keys(JSON.stringify(tree))) problems.push(`${path.relative(ROOT, file)}: a key stands there twice`);
  return flat(tree);
};
const base = (key) => key.replace(/_(one|few|many|other)$/, '');
const slots = (value) => [...new Set(value.match(/\{\{\s*\w+/g) ?? [])].map((slot) => slot.replace(/\W/g, '')).sort().join();

function check(file, language) {
  const rows = rowsOf(file);
  const where = path.relative(ROOT, file);
  const keys = new Set(rows.map(([key]) => key));
  for (const [key, value] of rows) {
    for (const word of FORBIDDEN) {
      if (value.toLowerCase().includes(word.toLowerCase())) problems.push(`${where} ${key}: «${word}»`);
    }
    if (value.trim() === '') problems.push(`${where} ${key}: empty`);
    if (value.includes('"')) problems.push(`${where} ${key}: use «» or „“`);
    if (key === base(key)) continue;
    for (const form of PLURALS[language]) {
      if (!keys.has(`${base(key)}_${form}`)) problems.push(`${where} ${base(key)}: no form _${form}`);
    }
  }
  return rows;
}

/** English says the same: no key less or more, the same slots, no Russian but names quoted as «…» and what stands the same in both. */
function compare(russian, file) {
  if (!existsSync(file)) return problems.push(`${path.relative(ROOT, file)}: absent`);
  const where = path.relative(ROOT, file);
  const known = new Map(russian.map(([key, value]) => [base(key), value]));
  const told = check(file, 'en');
  const translated = new Set(told.map(([key]) => base(key)));
  for (const key of known.keys()) if (!translated.has(key)) problems.push(`${where} ${key}: not translated`);
  for (const [key, value] of told) {
    const original = known.get(base(key));
    if (original === undefined) problems.push(`${where} ${key}: not in the Russian catalogue`);
    else if (!key.endsWith('_one') && slots(value) !== slots(original)) problems.push(`${where} ${key}: other {{slots}}`);
    if (value !== original && /[а-яё]/i.test(value.replaceAll(/«[^»]*»/g, ''))) problems.push(`${where} ${key}: Russian outside «…»`);
  }
}

const pairs = [[path.join(SOURCE, 'text', 'ru', 'common.json'), path.join(SOURCE, 'text', 'en', 'common.json')]];
for (const name of features()) {
  const folder = path.join(SOURCE, 'features', name);
  if (existsSync(path.join(folder, 'ru.json'))) pairs.push([path.join(folder, 'ru.json'), path.join(folder, 'en.json')]);
}
for (const [russian, english] of pairs) compare(check(russian, 'ru'), english);
if (problems.length > 0) {
  console.error([...new Set(problems)].join('\n'));
  process.exit(1);
}
