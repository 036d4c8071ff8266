// Lint rules of our own.
import path from 'node:path';

const LETTERS = /\p{L}{2,}/u;
const CYRILLIC = /[\u0400-\u04FF]/u;
const SPOKEN = new Set(['title', 'label', 'aria-label', 'placeholder', 'alt', 'description', 'summary', 'caption']);

/** Words for people live in the catalogues (ru.json): none in JSX, no Cyrillic in any string. */
const noLiteralText = {
  meta: { type: 'problem', schema: [], messages: { text: 'Words for people belong into ru.json: «{{text}}»' } },
  create(context) {
    const tell = (node, text) => context.report({ node, messageId: 'text', data: { text: text.trim().slice(0, 40) } });
    return {
      JSXText: (node) => LETTERS.test(node.value) && tell(node, node.value),
      JSXAttribute(node) {
        const value = node.value;
        if (SPOKEN.has(node.name.name) && value?.type === 'Literal' && LETTERS.test(String(value.value))) {
          tell(node, String(value.value));
        }
      },
      Literal: (node) => typeof node.value === 'string' && CYRILLIC.test(node.value) && tell(node, node.value),
      TemplateElement: (node) => CYRILLIC.test(node.value.raw) && tell(node, node.value.raw),
    };
  },
};

/** `new Date('2026-11-23')` is the day before west of Greenwich: dates are strings (style-web §10). */
const noDateParsing = {
  meta: { type: 'problem', schema: [], messages: { date: 'A date is the text 2026-11-23: use text/format, not Date' } },
  create(context) {
    const tell = (node) => context.report({ node, messageId: 'date' });
    return {
      NewExpression: (node) => node.callee.name === 'Date' && node.arguments.length > 0 && tell(node),
      'CallExpression[callee.object.name="Date"][callee.property.name="parse"]': tell,
    };
  },
};

/** `ui`, `app`, `features/board`: the folder a file of src/ belongs to; null for main.tsx and for packages. */
function folderOf(file, source) {
  const [first, second] = path.relative(source, file).split(path.sep);
  if (!first || first === '..' || !second) return null;
  return first === 'features' ? `features/${second}` : first;
}

/** Imports go downwards only; a feature's insides are its own, the app sees its index. */
const direction = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      up: '{{from}} may not import {{to}}; it may: {{may}}',
      inside: 'Only the index of {{to}} is for others',
    },
  },
  create(context) {
    const { source, may } = context.options[0];
    const from = folderOf(context.filename, source);
    function look(node) {
      const named = node.source?.value ?? node.source;
      if (from === null || typeof named !== 'string' || !named.startsWith('.')) return;
      const file = path.resolve(path.dirname(context.filename), named);
      const to = folderOf(`${file}${path.extname(file) ? '' : '/index'}`, source) ?? 'main';
      if (to === from) return;
      const data = { from, to, may: (may[from] ?? []).join(', ') || 'nothing' };
      if (!(may[from] ?? []).includes(to)) context.report({ node, messageId: 'up', data });
      else if (to.startsWith('features/') && path.relative(path.join(source, to), file) !== '') {
        context.report({ node, messageId: 'inside', data });
      }
    }
    return { ImportDeclaration: look, ImportExpression: look, ExportNamedDeclaration: look, ExportAllDeclaration: look };
  },
};

export default { rules: { direction, 'no-literal-text': noLiteralText, 'no-date-parsing': noDateParsing } };
