import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OTHER_FAULTS, SCHEMA_FAULTS, type Fault } from './faults';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const script = join(root, 'scripts/validate-manifest.mjs');

const validate = (...files: string[]): { code: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], { cwd: root, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
};

/** The manifest with one text replaced; a text that is not there exactly once is a mistake in the test. */
function plant({ from, to }: Pick<Fault, 'from' | 'to'>): string {
  const parts = manifest.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" occurs ${parts.length - 1} times in manifest.xml.`);
  return parts.join(to);
}

/** A text as a pattern that stands for exactly this text. */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The number of the line on which the first occurrence of a text begins. */
const lineOf = (xml: string, text: string): number => xml.slice(0, xml.indexOf(text)).split('\n').length;

describe('the validation of manifests', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const keep = (name: string, xml: string): string => {
    const file = join(folder, name);
    writeFileSync(file, xml);
    return file;
  };

  it('finds no problem in the manifest of this project', () => {
    expect(validate()).toEqual({ code: 0, said: expect.stringContaining('manifest.xml: no problem found') });
  });

  it('accepts what does no harm: a remark, a translation, another trusted domain, a higher requirement', () => {
    const harmless = [
      { from: '<DefaultLocale>', to: '<!-- A remark. --><DefaultLocale>' },
      {
        from: 'DefaultValue="Open" />',
        to: 'DefaultValue="Open"><bt:Override Locale="de-DE" Value="Öffnen" /></bt:String>',
      },
      {
        from: '<Hosts>\n    <Host Name',
        to: '<AppDomains><AppDomain>https://help.example.com</AppDomain></AppDomains><Hosts>\n    <Host Name',
      },
      { from: 'MinVersion="1.9"', to: 'MinVersion="1.11"' },
    ];
    const files = harmless.map((change, at) => keep(`harmless-${at}.xml`, plant(change)));
    const { code, said } = validate(...files);
    expect(said.match(/no problem found/g)).toHaveLength(harmless.length);
    expect(code).toBe(0);
  });

  it('says so when a file cannot be read', () => {
    const { code, said } = validate(join(folder, 'nowhere.xml'));
    expect(said).toContain('nowhere.xml cannot be read (ENOENT).');
    expect(code).toBe(2);
  });

  describe('catches', () => {
    const faults = [...SCHEMA_FAULTS, ...OTHER_FAULTS];
    let lines: string[];
    beforeAll(() => {
      const { code, said } = validate(...faults.map((fault, at) => keep(`fault-${at}.xml`, plant(fault))));
      expect(code).toBe(1);
      lines = said.split('\n');
    });

    it.each(faults.map((fault, at) => ({ ...fault, at, on: fault.on ?? fault.to })))(
      '$fault ($check)',
      ({ at, check, says, on, ...change }) => {
        const place = `${join(folder, `fault-${at}.xml`)}:`;
        const reported = lines.filter((line) => line.startsWith(place)).map((line) => line.slice(place.length));
        const wanted = `${lineOf(plant(change), on)}: [${check}] `;
        expect(reported).toContainEqual(expect.stringMatching(new RegExp(`^${literally(wanted)}.*${literally(says)}`)));
      },
    );

    it('at least one fault with each of its checks', () => {
      const { said } = validate();
      const count = Number(/\((\d+) checks\)/.exec(said)?.[1]);
      expect(new Set(faults.map(({ check }) => check)).size).toBe(count);
    });
  });
});
