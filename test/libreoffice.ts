import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const INSTALL =
  'These tests open workbooks in LibreOffice. Install it, and the tools that look into its PDF files: on Debian or Ubuntu, "apt-get install -y --no-install-recommends libreoffice-calc poppler-utils". "npm test" does not need it.';

/** Runs a program that is not part of the project; says how to install it where it is missing. */
function run(program: string, ...given: string[]): string {
  try {
    return execFileSync(program, given, { encoding: 'utf8', timeout: 180_000, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Object && 'code' in error && error.code === 'ENOENT')
      throw new Error(`There is no ${program}. ${INSTALL}`);
    throw error;
  }
}

/**
 * Opens a workbook in LibreOffice and saves it again: as xlsx, as pdf, or each of its sheets as csv.
 * The profile lies in the folder too, so that no other LibreOffice is in the way. Returns the files that were made.
 */
export function convert(path: string, to: 'xlsx' | 'pdf' | 'csv', folder: string): string[] {
  const out = join(folder, `as-${to}`);
  mkdirSync(out, { recursive: true });
  // UTF-8, commas, quotes around all texts, values as stored, every sheet (-1).
  const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1' : to;
  const profile = pathToFileURL(join(folder, 'profile')).href;
  run('soffice', `-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter, '--outdir', out, path);
  const made = readdirSync(out).filter((file) => file.startsWith(basename(path, extname(path))));
  if (made.length === 0) throw new Error(`LibreOffice could not open ${basename(path)}`);
  return made.sort().map((file) => join(out, file));
}

/** Size in points and number of the pages of a PDF. */
export function pagesOf(pdf: string): { count: number; width: number; height: number } {
  const told = run('pdfinfo', pdf);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(told) ?? [];
  return { count: Number(/Pages:\s+(\d+)/.exec(told)?.[1]), width: Number(width), height: Number(height) };
}

/** The words of one page of a PDF, counted from 1. */
export function textOfPage(pdf: string, page: number): string {
  return run('pdftotext', '-layout', '-f', `${page}`, '-l', `${page}`, pdf, '-');
}
