/** TypeScript is turned into CommonJS file by file, without type checks (npm run typecheck does those). */
const typescript = [
  'ts-jest',
  {
    diagnostics: false,
    tsconfig: {
      target: 'ES2022',
      module: 'CommonJS',
      moduleResolution: 'bundler',
      ignoreDeprecations: '6.0',
      isolatedModules: true,
      esModuleInterop: true,
      allowJs: true,
      sourceMap: true,
      inlineSourceMap: false,
      verbatimModuleSyntax: false,
      resolveJsonModule: true,
      skipLibCheck: true,
      rootDir: '.',
    },
  },
];

/** Libraries that come as modules only; the last five belong to the formula engine of the workbench. */
const MODULES =
  '(hucre|csv-parse|csv-stringify|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)';

const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|mjs)$': typescript, [`node_modules/${MODULES}/.+\\.js$`]: typescript },
  transformIgnorePatterns: [`node_modules/(?!(.*/)?${MODULES}/)`],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/bench/node_modules'],
};

module.exports = {
  maxWorkers: 2,
  // Not a limit on speed: on a busy machine the tests that write and read workbooks take longer than the usual five seconds.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/libreoffice/', '<rootDir>/test/browser/'],
    },
    // Needs LibreOffice on the machine: part of CI, not of the two commands.
    { ...common, displayName: 'libreoffice', testMatch: ['<rootDir>/test/libreoffice/**/*.test.ts'] },
    // Needs a browser and the built pane (npm run test:browser builds it).
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      modulePathIgnorePatterns: ['<rootDir>/bench/node_modules'],
    },
  ],
};
