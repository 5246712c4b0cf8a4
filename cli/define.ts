import { CLAIMS } from '../src/catalogue/claims';
import { disagreementLines } from '../src/report/definitions';
import { DOCUMENTS, SOURCES_OPENING } from '../src/catalogue/documents';
import { findTerm, GLOSSARY, GLOSSARY_OPENING } from '../src/catalogue/glossary';
import type { Arguments } from './arguments';
import { badInput, EXIT, type ExitCode } from './problem';
import { wrap } from './text-table';

/** Every document's meaning of a term, one after the other, never merged. */
export async function define(args: Arguments): Promise<ExitCode> {
  const given = args.positionals.join(' ');
  const term = findTerm(given);
  if (!term) throw badInput('UNKNOWN_TERM', { given, allowed: GLOSSARY.map((one) => one.term).join(', ') });
  const meanings = term.meanings.flatMap(({ document, meaning, claims }) => {
    const source = DOCUMENTS.find(({ id }) => id === document);
    const voices = [...new Set(claims.map((claim) => CLAIMS.find(({ id }) => id === claim)?.voice).filter(Boolean))];
    const kind = voices.length > 0 ? voices.join(', ') : source?.kind;
    return wrap(
      `${document}${kind ? ` (${kind})` : ''}: ${meaning}${claims.length > 0 ? ` [${claims.join(', ')}]` : ''}`,
      100,
      '  ',
    );
  });
  const lines = [
    ...wrap(SOURCES_OPENING, 100),
    ...wrap(GLOSSARY_OPENING.text, 100),
    '',
    term.term,
    ...meanings,
    ...wrap(`Here: ${term.ours}: ${term.sense}`, 100, '  '),
    ...disagreementLines(term.term).flatMap((line) => wrap(line, 100, '  ')),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}
