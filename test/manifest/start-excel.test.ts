import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const asModule = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

/** Stand-ins for Microsoft's tools: they say how they were called, and do nothing to this machine. */
const STAND_INS = {
  'office-addin-dev-certs': `
    export default { ensureCertificatesAreInstalled: async () => console.log('certificates') };`,
  'office-addin-debugging': `
    const say = (...parts) => console.log(...parts);
    export default {
      AppType: { Desktop: 'desktop' },
      runDevServer: async (command, port) => say('server', command, port),
      startDebugging: async (manifest, { appType, app }) => say('start', manifest, appType, app),
      stopDebugging: async (manifest) => say('stop', manifest),
    };`,
};
const HOOKS = `
  const standIns = ${JSON.stringify(Object.fromEntries(Object.entries(STAND_INS).map(([name, code]) => [name, asModule(code)])))};
  export const resolve = (name, context, next) =>
    name in standIns ? { url: standIns[name], shortCircuit: true } : next(name, context);`;

/** Runs the script as if this machine were another one, so that the test says the same on every machine. */
function runOn(platform: string, ...words: string[]): { code: number | null; said: string } {
  const script = join(root, 'scripts/start-excel.mjs');
  const prepare = `
    import { register } from 'node:module';
    register(${JSON.stringify(asModule(HOOKS))});
    Object.defineProperty(process, 'platform', { value: '${platform}' });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', asModule(prepare), script, ...words], {
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

describe('npm run start:excel', () => {
  it('says on Linux why there is no Excel, what to run instead, and fails so that a script stops', () => {
    const { code, said } = runOn('linux');
    expect(said).toContain('this is linux, and Excel with add-ins runs on Windows and macOS only.');
    expect(said).toContain('Nothing was started.');
    expect(said).toMatch(/^ {2}npm start /m);
    expect(said).toMatch(/^ {2}npm test /m);
    expect(said).toMatch(/^ {2}npm run dev-server .*https:\/\/localhost:3000/m);
    expect(code).toBe(1);
  });

  it.each(['win32', 'darwin'])(
    'asks on %s for certificates, then the server on the port of the manifest, then Excel',
    (platform) => {
      const { code, said } = runOn(platform);
      expect(said.trim().split('\n')).toEqual([
        'certificates',
        `server "${process.execPath}" "${join(root, 'scripts/start-excel-server.mjs')}" 3000`,
        `start ${join(root, 'manifest.xml')} desktop excel`,
        'When you are done: npm run stop:excel.',
      ]);
      expect(code).toBe(0);
    },
  );

  it('takes the add-in away again', () => {
    expect(runOn('win32', 'stop')).toEqual({ code: 0, said: `stop ${join(root, 'manifest.xml')}\n` });
  });

  it('refuses a word that it does not know', () => {
    expect(runOn('win32', 'restart')).toEqual({
      code: 1,
      said: expect.stringContaining('"restart" is not known here.'),
    });
  });
});
