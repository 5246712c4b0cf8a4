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

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.(ts|mjs)$': typescript, 'node_modules/(hucre|csv-parse|csv-stringify)/.+\\.js$': typescript },
  transformIgnorePatterns: ['node_modules/(?!(hucre|csv-parse|csv-stringify)/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/bench/node_modules'],
  maxWorkers: 2,
};
