import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import { SOURCE, features } from './tools/folders.js';
import own from './tools/rules.js';

// main → app → features → lists → ui | session | api | text | offline | live, and below: each folder may import from…
const LOWER = { text: [], api: ['text'], session: ['api', 'text'], ui: ['api', 'text'] };
LOWER.live = ['session', 'api', 'text'];
LOWER.offline = ['session', 'api', 'text'];
LOWER.lists = ['ui', 'session', 'api', 'text'];
const MAY = {
  ...LOWER,
  ...Object.fromEntries(features().map((name) => [`features/${name}`, Object.keys(LOWER)])),
  app: [...Object.keys(LOWER), ...features().map((name) => `features/${name}`)],
};

export default ts.config(
  { ignores: ['dist*', 'node_modules', 'src/api/generated', 'src/text/keys.d.ts', 'public'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { own, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs['recommended-latest'].rules,
      'own/direction': ['error', { source: SOURCE, may: MAY }],
      'own/no-literal-text': 'error',
      'own/no-date-parsing': 'error',
      'max-lines': ['error', 300],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/**/*.test.{ts,tsx}'], rules: { 'own/no-literal-text': 'off', 'own/no-date-parsing': 'off' } },
  { files: ['src/text/*.ts'], rules: { 'own/no-literal-text': 'off', 'own/no-date-parsing': 'off' } },
  {
    files: ['*.js', '*.cjs', '*.ts', 'tools/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable' } },
  },
);
