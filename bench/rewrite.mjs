// Parses a csv file and writes it again, with the library that the product uses and nothing else.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';

const [input, output] = process.argv.slice(2);
await pipeline(
  createReadStream(input),
  parse({ bom: true, relax_column_count: true }),
  stringify(),
  createWriteStream(output),
);
