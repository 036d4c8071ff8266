// The catalogues: same form, no forbidden words, plurals complete, no key that nobody uses (screens.md §6).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, features } from './folders.js';

const FORBIDDEN = [
  'Ошибка!', 'Внимание!', 'Успешно', 'Вы уверены', 'Некорректные данные', 'Недопустимое значение',
  'Непредвиденная ошибка', 'Сессия истекла', 'Доступ запрещён', 'Обратитесь к администратору', 'валидаци',
  'токен', 'сервер', 'дашборд', 'юзер', 'кликните', 'осуществ', 'произвести', 'является', 'в связи с тем',
  'нижеследующ', 'двоечник', 'Молодец',
]; // prettier-ignore
const PLURALS = ['one', 'few', 'many', 'other'];

const problems = [];

function flat(tree, before = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

function check(file) {
  const rows = flat(JSON.parse(readFileSync(file, 'utf8')));
  const where = path.relative(ROOT, file);
  const keys = new Set(rows.map(([key]) => key));
  for (const [key, value] of rows) {
    for (const word of FORBIDDEN) {
      if (value.toLowerCase().includes(word.toLowerCase())) problems.push(`${where} ${key}: «${word}»`);
    }
    if (value.trim() === '') problems.push(`${where} ${key}: empty`);
    if (value.includes('"')) problems.push(`${where} ${key}: use «» or „“`);
    const plural = /^(.*)_(one|few|many|other)$/.exec(key);
    if (!plural) continue;
    for (const form of PLURALS) {
      if (!keys.has(`${plural[1]}_${form}`)) problems.push(`${where} ${plural[1]}: no form _${form}`);
    }
  }
}

for (const name of readdirSync(path.join(SOURCE, 'text', 'ru'))) check(path.join(SOURCE, 'text', 'ru', name));
for (const name of features()) {
  const file = path.join(SOURCE, 'features', name, 'ru.json');
  if (existsSync(file)) check(file);
}
if (problems.length > 0) {
  console.error([...new Set(problems)].join('\n'));
  process.exit(1);
}
