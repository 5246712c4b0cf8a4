import js from '@eslint/js';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'bench/node_modules', 'coverage', 'test/vectors'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // indexed access inside known bounds
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // The core has no clock and no randomness: the same input gives the same answer, always.
      'no-restricted-globals': ['error', 'Date'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The core depends on no package.' }] },
      ],
    },
  },
  {
    // One room talks to Excel: the rest can be tested, and read, without it. The entrance hands it over.
    files: ['taskpane/**/*.ts'],
    ignores: ['taskpane/sheet/**', 'taskpane/taskpane.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'Excel', message: 'Only taskpane/sheet says Excel.' }] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'webpack.config.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        __dirname: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        setInterval: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
