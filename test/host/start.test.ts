import { open } from './open';

describe('A page with the real Office.js client in front of the simulated host', () => {
  test('is told that it runs in Excel on a PC, in a task pane', async () => {
    const { Office, pageErrors } = await open();
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.platform).toBe('PC');
    expect(Office.context.document.mode).toBe('readWrite');
    expect(pageErrors).toEqual([]);
  });

  test('is told the requirement sets that the test asks for', async () => {
    const { Office } = await open({ api: '1.9' });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });

  test('shares nothing with another page', async () => {
    const [one, other] = [await open(), await open()];
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = 'Mine';
      await context.sync();
    });
    expect(one.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Mine']);
    expect(other.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  });

  test('sees the dark theme when the test turns it on', async () => {
    const { Office } = await open({ theme: 'dark' });
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#262626');
    expect(Office.context.officeTheme.bodyForegroundColor).toBe('#ffffff');
  });

  test('keeps document settings in the workbook once they are saved', async () => {
    const { Office, workbook } = await open();
    const { settings } = Office.context.document;
    settings.set('columns', { Task: 'A' });
    expect(workbook.documentSettings.size).toBe(0);
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(workbook.documentSettings.get('columns')).toBe('{"Task":"A"}');
  });

  test('runs the command of a ribbon button and says when it is done', async () => {
    const { Office, host } = await open();
    const ran: string[] = [];
    Office.actions.associate('INSERT_INVENTORY', (event: Office.AddinCommands.Event) => {
      ran.push(event.source.id);
      event.completed();
    });
    await host.press('INSERT_INVENTORY');
    expect(ran).toEqual(['INSERT_INVENTORY']);
  });

  test('can hide its pane and be started with the document', async () => {
    const { Office, host } = await open();
    await Office.addin.hide();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(host.shell).toMatchObject({ paneVisible: false, startsWithDocument: true });
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
    await Office.addin.showAsTaskpane();
    expect(host.shell.paneVisible).toBe(true);
  });

  test('runs a page of ours with its own scripts', async () => {
    const { window } = await open({
      page: {
        html: '<html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="/pane.js"></script></head><body></body></html>',
        file: (path) => (path === '/pane.js' ? 'document.title = "Sourcing Analysis"' : null),
      },
    });
    expect(window.document.title).toBe('Sourcing Analysis');
  });

  test('never succeeds at a call that the host does not know, and the host lists it', async () => {
    const { Office, host } = await open();
    const answer = await new Promise<Office.AsyncResult<unknown>>((resolve) =>
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve),
    );
    expect(answer.status).toBe('failed');
    expect(host.missing()).toEqual(['call 64 of the common interface']);
  });
});
