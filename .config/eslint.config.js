import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'];

const restrictedImports = unsafeDirectives.map((name) => ({
  regex: `^lit(-html)?/directives/${name}\\.js$`,
  message: 'A page with a strict content security policy must be able to show every element.',
}));

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Render through lit, which escapes.',
}));

const documented = [
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'ExportNamedDeclaration > VariableDeclaration',
];

export default defineConfig(
  { ignores: ['dist/', '.storybook-static/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Loops over typed arrays say `!` where the compiler cannot know that the index is within.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-imports': ['error', { patterns: restrictedImports }],
      'no-restricted-properties': ['error', ...markup],
      'no-eval': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: false }, contexts: documented },
      ],
      'no-console': 'error',
    },
  },
  { files: ['src/**/*.ts', 'stories/**/*.ts'], ...litA11y.configs.recommended },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      // `it()` of node:test returns a promise that nobody awaits; a plugin's types say as much of chai's `equal`.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' },
            { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
          ],
        },
      ],
    },
  },
);
