import type { Workbook } from '../../model/workbook';
import { element } from '../elements';
import { showNotice } from '../notice';
import { FILES, STATUS } from '../texts';
import { whyNotRead } from './file-kind';

interface FileDesk {
  notice: HTMLDialogElement;
  say(text: string): void;
  current(): Workbook | null;
  /** What is shown and not in the workbook, in words. */
  unheld(): readonly string[];
  openBook(workbook: Workbook): Promise<void>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The buttons that bring a file in and take one out. The xlsx library is loaded when one of them is used. */
export function watchFiles({ notice, say, current, unheld, openBook }: FileDesk): void {
  const input = element('file', HTMLInputElement);

  const openFile = async (file: File) => {
    say(STATUS.reading);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const fault = whyNotRead(bytes);
      if (fault !== null) throw new Error(fault);
      const { readBook } = await import(/* webpackChunkName: 'read-file' */ './read-book');
      const { workbook, losses } = await readBook(bytes, file.name);
      await openBook(workbook);
      say(FILES.opened + file.name);
      if (losses.length > 0) showNotice(notice, FILES.losses, [FILES.lossesOpening, losses]);
    } catch (error) {
      say('');
      const reason = error instanceof Error ? error.message : String(error);
      showNotice(notice, FILES.unreadable, [`${file.name}: ${reason}`]);
    }
  };

  const saveFile = async (workbook: Workbook) => {
    const { writeBook } = await import(/* webpackChunkName: 'write-file' */ './write-book');
    const { bytes, losses: unwritten } = await writeBook(workbook);
    const losses = [...unwritten, ...unheld()];
    const name = `${workbook.name.replace(/\.xls[xm]$/i, '')}.xlsx`;
    const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    URL.revokeObjectURL(address);
    say(STATUS.saved + name);
    if (losses.length > 0) showNotice(notice, FILES.exportLosses, [losses]);
  };

  element('open-file', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) void openFile(file);
  });
  element('save-file', HTMLButtonElement).addEventListener('click', () => {
    const workbook = current();
    if (workbook) void saveFile(workbook);
  });
}
