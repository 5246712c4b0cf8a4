import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

/** Thrown when a file is no zip archive, or a damaged one. */
export class BrokenZip extends Error {}

/** Bytes that can be read anywhere: a file or a buffer. */
interface Bytes {
  size: number;
  read(start: number, length: number): Promise<Buffer>;
}

interface Entry {
  offset: number;
  packed: number;
  crc: number;
  deflated: boolean;
}

/** A zip archive whose parts can be read one by one, piece by piece. A damaged part is noticed at its end at the latest. */
export interface Archive {
  has(name: string): boolean;
  part(name: string): Promise<AsyncIterable<Uint8Array>>;
  names(): string[];
  close(): Promise<void>;
}

/** Opens an archive on disk. Nothing but its directory is read. */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (start: number, length: number) => {
      assertInside(start, length, size);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    };
    return await archiveOf({ size, read }, () => file.close());
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** A damaged directory may name any place; Node itself fails on some of them. */
function assertInside(start: number, length: number, size: number): void {
  if (!(start >= 0 && length >= 0 && start + length <= size)) throw new BrokenZip('it is cut off');
}

/** All parts of an archive in memory, as it comes out of a library. */
export async function unzip(content: Uint8Array): Promise<Map<string, Uint8Array>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const read = async (start: number, length: number) => bytes.subarray(start, start + length);
  const archive = await archiveOf({ size: bytes.length, read }, async () => undefined);
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of await archive.part(name)) pieces.push(piece);
    parts.set(name, Buffer.concat(pieces));
  }
  return parts;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Stands in 32 bits for a number that needs 64 and is written elsewhere. */
const ELSEWHERE = 0xffffffff;
const DEFLATED = 8;

async function archiveOf(bytes: Bytes, close: () => Promise<void>): Promise<Archive> {
  const entries = await readDirectory(bytes);
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    close,
    async part(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new BrokenZip(`the part ${name} is missing`);
      const local = await bytes.read(entry.offset, 30);
      if (local.length < 30 || local.readUInt32LE(0) !== LOCAL)
        throw new BrokenZip(`the part ${name} is not in its place`);
      const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      const packed = Readable.from(pieces(bytes, start, entry.packed), { objectMode: false });
      if (!entry.deflated) return checked(packed, entry.crc, name);
      const inflate = createInflateRaw({ chunkSize: 1 << 16 });
      packed.on('error', (error) => inflate.destroy(error));
      inflate.on('close', () => packed.destroy());
      return checked(packed.pipe(inflate), entry.crc, name);
    },
  };
}

async function* checked(content: AsyncIterable<Buffer>, crc: number, name: string): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const piece of content) {
    seen = crc32(piece, seen);
    yield piece;
  }
  if (seen !== crc) throw new BrokenZip(`the content of ${name} is damaged`);
}

/** A stretch of the bytes, piece by piece. */
async function* pieces(bytes: Bytes, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = start; at < start + length;) {
    const piece = await bytes.read(at, Math.min(1 << 16, start + length - at));
    if (piece.length === 0) throw new BrokenZip('it is cut off');
    at += piece.length;
    yield piece;
  }
}

async function readDirectory(bytes: Bytes): Promise<Map<string, Entry>> {
  const { start, length, count } = await findDirectory(bytes);
  const directory = await bytes.read(start, length);
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL)
      throw new BrokenZip('its directory is cut off');
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const method = directory.readUInt16LE(at + 10);
    if (method !== 0 && method !== DEFLATED) throw new BrokenZip(`compression method ${method} is not known`);
    const sizes = wideSizes(directory, at, directory.subarray(at + 46 + name, at + 46 + name + extra));
    entries.set(directory.toString('utf8', at + 46, at + 46 + name), {
      ...sizes,
      crc: directory.readUInt32LE(at + 16),
      deflated: method === DEFLATED,
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function findDirectory(bytes: Bytes): Promise<{ start: number; length: number; count: number }> {
  // The end record is followed by a comment of at most 65,535 bytes.
  const tailStart = Math.max(0, bytes.size - 65_557);
  const tail = await bytes.read(tailStart, bytes.size - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== END) throw new BrokenZip('its end is missing');
  const found = {
    start: tail.readUInt32LE(end + 16),
    length: tail.readUInt32LE(end + 12),
    count: tail.readUInt16LE(end + 10),
  };
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) return found;
  const wide = await bytes.read(Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (wide.length < 56 || wide.readUInt32LE(0) !== END_64) throw new BrokenZip('its end is damaged');
  return {
    start: Number(wide.readBigUInt64LE(48)),
    length: Number(wide.readBigUInt64LE(40)),
    count: Number(wide.readBigUInt64LE(32)),
  };
}

/** Place and size of an entry; what does not fit 32 bits stands in an extra field, in a fixed order. */
function wideSizes(directory: Buffer, at: number, extra: Buffer): Pick<Entry, 'offset' | 'packed'> {
  const [packed, size, offset] = [20, 24, 42].map((field) => directory.readUInt32LE(at + field)) as [
    number,
    number,
    number,
  ];
  if (packed !== ELSEWHERE && size !== ELSEWHERE && offset !== ELSEWHERE) return { packed, offset };
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue;
    let next = field + 4;
    const take = (short: number) => {
      if (short !== ELSEWHERE) return short;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    take(size);
    return { packed: take(packed), offset: take(offset) };
  }
  throw new BrokenZip('its directory is damaged');
}
