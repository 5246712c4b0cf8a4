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
/** Among the rooms of a shell: files at its root are the words that all of them share. */
const room = (base, name, ...allowed) => ({
  name: `${base}/${name} imports only ${allowed.join(', ') || 'itself'} of ${base}`,
  severity: 'error',
  from: { path: `^${base}/${name}/` },
  to: { path: `^${base}/[^/]+/`, pathNot: [`^${base}/(${[`${name}/`, ...allowed].join('|')})`] },
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
    // What a person sees knows nothing of Excel, and no room of the pane knows another.
    room('taskpane', 'view'),
    room('taskpane', 'memory'),
    room('taskpane', 'sheet', 'memory/'),
    room('taskpane', 'flow', 'memory/', 'steps/facts/'),
    room('taskpane', 'steps', 'view/', 'flow/'),
    room('taskpane', 'help', 'view/', 'flow/'),
    room('taskpane', 'money', 'view/', 'flow/'),
    room('taskpane', 'explain', 'view/', 'flow/', 'memory/'),
    room('taskpane', 'policy', 'view/', 'flow/', 'memory/'),
    // The workbook knows nothing of how it is asked, and the seam nothing of how it is drawn.
    room('workbench', 'model'),
    room('workbench', 'members', 'model/'),
    room('workbench', 'wire', 'members/', 'model/'),
    room('workbench', 'grid', 'wire/', 'model/'),
    room('workbench', 'stage', 'grid/', 'wire/', 'model/'),
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
