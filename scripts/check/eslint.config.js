import { resolve } from 'node:path';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Names of the browser that pure code must not use: `src/domain` runs in Node, in workers and in the page alike. */
const browserNames = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'location', 'matchMedia', 'requestAnimationFrame'];

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'public/**'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      curly: ['error', 'multi-line'],
      'no-throw-literal': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // User text is text, never HTML: there is no exception to this.
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // svelte-check knows better which warnings the compiler gives.
      'svelte/no-unused-svelte-ignore': 'off',
      // `{' · '}` keeps the blanks that the compiler would trim at the edge of an element.
      'svelte/no-useless-mustaches': 'off',
      // Maps and sets here are mostly looked up, not watched; what is watched lies in `$state`.
      'svelte/prefer-svelte-reactivity': 'off',
      // Runes reassign what looks constant.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all', excludedRunes: ['$props', '$derived', '$state'] }],
    },
  },
  {
    // Rules that need types: a forgotten await loses errors, whether in a step of the pipeline or in the window.
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: resolve(import.meta.dirname, '../..') } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...browserNames.map((name) => ({ name, message: 'src/domain knows no browser.' }))], 'no-console': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[property.name=/^(skip|only|todo|fails)$/][object.name=/^(test|describe|it)$/]', message: 'A test that does not run promises nothing.' },
        { selector: "MemberExpression[object.name='vi'][property.name='mock']", message: 'Tests run the real code.' },
      ],
    },
  },
  // The entry points must be understood by versions of Node that are too old, so that these can say so.
  { files: ['scripts/start.mjs', 'scripts/test.mjs', 'scripts/setup/node-version.mjs'], rules: { 'no-var': 'off', 'prefer-const': 'off' } },
);
