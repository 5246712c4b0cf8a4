/** Who may import whom: one direction from the words of the domain to the shells. */
const core = (room, ...allowed) => ({
  name: `src/${room} imports only ${allowed.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { pathNot: [`^src/(${[room, ...allowed].join('|')})/`] },
});
const shell = (room, ...allowed) => ({
  name: `${room} imports only ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^(src|functions|taskpane|cli|workbench|test|bench)/', pathNot: [`^(${[room, ...allowed].join('|')})/`] },
});

module.exports = {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    core('model'),
    core('catalogue', 'model'),
    core('decide', 'model', 'catalogue'),
    core('economics', 'model', 'catalogue'),
    core('suggest', 'model', 'catalogue'),
    core('table', 'model', 'catalogue', 'decide', 'economics', 'suggest'),
    core('report', 'model', 'catalogue', 'decide', 'economics', 'suggest', 'table'),
    shell('functions', 'src'),
    shell('taskpane', 'src'),
    shell('cli', 'src'),
    shell('workbench', 'src', 'functions', 'taskpane'),
    {
      name: 'no package in the core',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
