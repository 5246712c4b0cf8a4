/** Thrown when a part is not well-formed XML. */
export class BrokenXml extends Error {}

/** What a part is made of, in order. Names come without their namespace prefix, texts decoded. */
export interface XmlVisitor {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** The attributes of a tag. They are taken apart only when asked for: most cells are asked for two or three. */
export class Attributes {
  constructor(private readonly source: string) {}

  /** The value of an attribute. */
  get(name: string): string | undefined {
    const start = this.source.indexOf(` ${name}="`);
    if (start >= 0) {
      const from = start + name.length + 3;
      return decode(this.source.slice(from, this.source.indexOf('"', from)));
    }
    return UNUSUAL.test(this.source) ? this.search((found) => found === name) : undefined;
  }

  /** The value of an attribute that has a namespace prefix, whichever it is. */
  qualified(name: string): string | undefined {
    return this.search((found) => found.endsWith(`:${name}`));
  }

  private search(isWanted: (name: string) => boolean): string | undefined {
    for (const [, found, double, single] of this.source.matchAll(ATTRIBUTE)) {
      if (isWanted(found!)) return decode(double ?? single ?? '');
    }
    return undefined;
  }
}
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Anything but name="value" with one space before it. */
const UNUSUAL = /['\n\r\t]| =|= /;

/** Reads a part piece by piece. After each piece the caller may take what the visitor has gathered. */
export async function* visitXml(part: AsyncIterable<Uint8Array>, visitor: XmlVisitor): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: false });
  let rest = '';
  for await (const piece of part) {
    const text = rest + decoder.decode(piece, { stream: true });
    rest = text.slice(visitText(text, visitor));
    yield;
  }
  const text = rest + decoder.decode();
  if (text.slice(visitText(text, visitor)).trim() !== '') throw new BrokenXml('it ends in the middle of a tag');
}

/** Visits what is whole, and returns where the unfinished part begins. */
function visitText(text: string, visitor: XmlVisitor): number {
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) return at;
    const end = endOfTag(text, start);
    if (end < 0) return at;
    if (start > at) visitor.text?.(decode(text.slice(at, start)));
    visitTag(text, start, end, visitor);
    at = end;
  }
}

const CDATA = '<![CDATA[';

/** Where the tag, comment or section that begins here ends; -1 when it is not all there yet. */
function endOfTag(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (second === 33 /* ! */) {
    if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
    if (text.startsWith(CDATA, start)) return after(text, ']]>', start + CDATA.length);
    return text.length - start < CDATA.length ? -1 : after(text, '>', start);
  }
  if (second === 63 /* ? */) return after(text, '?>', start);
  // A ">" inside a quoted value does not end the tag.
  for (let from = start; ;) {
    const end = text.indexOf('>', from);
    if (end < 0) return -1;
    const quote = openQuote(text, start, end);
    if (quote === '') return end + 1;
    from = text.indexOf(quote, end) + 1;
    if (from === 0) return -1;
  }
}

/** The quote that is open at the end of a stretch of a tag, or "". */
function openQuote(text: string, start: number, end: number): string {
  let quote = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 34 /* " */ && code !== 39 /* ' */) continue;
    if (quote === 0) quote = code;
    else if (quote === code) quote = 0;
  }
  return quote === 0 ? '' : String.fromCharCode(quote);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function visitTag(text: string, start: number, end: number, visitor: XmlVisitor): void {
  const second = text.charCodeAt(start + 1);
  if (second === 63 /* ? */) return;
  if (second === 33 /* ! */) {
    if (text.startsWith(CDATA, start)) visitor.text?.(text.slice(start + CDATA.length, end - 3));
    return;
  }
  if (second === 47 /* / */) {
    visitor.close?.(localName(text.slice(start + 2, end - 1).trimEnd()));
    return;
  }
  const empty = text.charCodeAt(end - 2) === 47;
  const inner = text.slice(start + 1, empty ? end - 2 : end - 1);
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  visitor.open?.(name, new Attributes(space < 0 ? '' : inner.slice(space)));
  if (empty) visitor.close?.(name);
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
