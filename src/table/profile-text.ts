import type { Problem } from '../model/outcome';
import { problemOf, quote } from './messages';
import type { Statement, Statements } from './statements';

/** A stretch of a line: a mark, or text between marks; quoted text is never a mark. */
interface Piece {
  text: string;
  mark: boolean;
}

/** Takes the line form of a profile apart: "fact = answer" and "column = value: fact = answer, fact = answer"; from # on a line is a comment. */
export function readProfileLines(text: string): Statements {
  const found: Statements = { said: [], problems: [] };
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const problem = readLine(line.replace(/^\ufeff/, ''), at + 1, found.said);
    if (problem) found.problems.push(problem);
  });
  return found;
}

function readLine(line: string, row: number, said: Statement[]): Problem | undefined {
  const pieces = cutLine(line);
  if (!pieces)
    return problemOf('PROFILE_LINE', { row }, { value: `${quote(line)}, with a quotation mark that is not closed` });
  if (pieces.every(({ text }) => text.trim() === '')) return undefined;
  const colon = pieces.findIndex(({ mark, text }) => mark && text === ':');
  const group = colon < 0 ? undefined : readPair(pieces.slice(0, colon));
  const answers = cutAnswers(pieces.slice(colon + 1)).map((part) => readPair(part));
  if ((colon >= 0 && !group) || answers.some((pair) => !pair)) {
    return problemOf('PROFILE_LINE', { row }, { value: quote(line) });
  }
  for (const pair of answers) {
    if (!pair) continue;
    const [fact, answer] = pair;
    said.push({ fact, answer, where: { row }, ...(group ? { group: { column: group[0], value: group[1] } } : {}) });
  }
  return undefined;
}

/** Cuts a line at its marks (: = , ;); undefined when a quotation is not closed. */
function cutLine(line: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  const pattern = /\s*"((?:[^"\\]|\\.)*)"\s*|([:=,;])|(#.*)|([^:=,;"#]+)|(")/gy;
  for (let part = pattern.exec(line); part; part = pattern.exec(line)) {
    if (part[5] !== undefined) return undefined;
    if (part[3] !== undefined) break;
    if (part[1] !== undefined) pieces.push({ text: unquote(part[1]), mark: false });
    else pieces.push({ text: part[2] ?? part[4]?.trim() ?? '', mark: part[2] !== undefined });
  }
  return pieces.filter(({ text, mark }) => mark || text !== '');
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

/** Cuts answers at commas. A comma inside an answer ("3,5", "basic, repetitive") is followed by no "=". */
function cutAnswers(pieces: Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  pieces.forEach((piece, at) => {
    const cuts = piece.mark && (piece.text === ',' || piece.text === ';');
    const next = pieces[at + 2];
    if (cuts && next?.mark === true && next.text === '=') parts.push([]);
    else parts.at(-1)?.push(piece);
  });
  return parts;
}

/** "name = value"; undefined when it is anything else. */
function readPair(pieces: Piece[]): [string, string] | undefined {
  const [name, equals, ...rest] = pieces;
  if (!name || name.mark || equals?.mark !== true || equals.text !== '=') return undefined;
  if (rest.length === 0 || rest.some(({ mark, text }) => mark && text === '=')) return undefined;
  return [
    name.text,
    rest
      .map(({ text, mark }) => (mark ? `${text} ` : text))
      .join('')
      .replace(/(\d), (\d)/g, '$1,$2'),
  ];
}
