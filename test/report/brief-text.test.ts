import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { briefText, type PastedBrief } from '../../src/report/brief-text';
import { openTaskList } from '../../src/report/task-list';
import { sheetWording } from '../../src/report/wording';
import { compilePolicy } from '../../src/decide/compile';

const engine = compilePolicy(DEFAULT_POLICY);

function pasted(name: string): PastedBrief {
  const cells = [
    ['Task', 'Core competency', 'In-house expertise', 'Judgement', 'Presence'],
    [name, 1, 2, 2, 'anywhere'],
  ];
  const opened = openTaskList(engine, cells, { firstRow: 1 });
  if (!opened.ok) throw new Error(opened.problem.message);
  const { task, answer } = opened.value.answer(0);
  const policy = { version: '1', fingerprint: 'P1' };
  return briefText({ engine, task, answer, wording: sheetWording(engine), subject: 'Work', policy });
}

describe('A brief to be pasted', () => {
  test('begins with the row, and says of which list and under which policy', () => {
    expect(pasted('Payroll').text).toMatch(/^Row 2: Payroll\nFrom Work · policy 1, fingerprint P1\n\nANSWER\n• /);
  });

  test('holds the reasons with their points, which add up to the lead', () => {
    const lines = pasted('Payroll').text.split('\n');
    const from = lines.findIndex((line) => line.startsWith('REASONS: '));
    const to = lines.indexOf('', from);
    const points = lines
      .slice(from + 1, to)
      .map((line) => Number(/^• ([+−]?[\d.]+) /.exec(line)![1]!.replace('−', '-')));
    const lead = points.pop();
    expect(lines[to - 1]).toMatch(/ in all: the lead$/);
    expect(points.length).toBeGreaterThan(2);
    expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(lead!, 9);
  });

  test('has no line that a sheet would take for a formula, and one line for a name of several', () => {
    const { text } = pasted('=HYPERLINK("x")\n=1+1');
    expect(text.split('\n')[0]).toBe('Row 2: =HYPERLINK("x") =1+1');
    expect(text.split('\n').filter((line) => /^[=+\-@\t]/.test(line))).toEqual([]);
  });

  test('marks nothing of the user up in its HTML', () => {
    const { html } = pasted('<b onclick="x">&</b>');
    expect(html).toContain('<h2>Row 2: &lt;b onclick=&quot;x&quot;&gt;&amp;&lt;/b&gt;</h2>');
    expect(new Set([...html.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag))).toEqual(
      new Set(['h2', 'h3', 'p', 'ul', 'li', 'table', 'tr', 'th', 'td']),
    );
  });
});
