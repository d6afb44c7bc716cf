/** Reads a delimited text file of any usual kind, row by row in constant memory: plain or gzip, UTF-8, UTF-16 or Windows-1252, any delimiter. */
import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse, type Options, type Parser } from 'csv-parse';
import { areLinesQuoted, quotedRows } from './quoted-lines.ts';

/** A file that cannot be read to its end; the message is one sentence for the person who gave it. */
export class UnreadableTable extends Error {}

export interface Table {
  /** Rows as bytes, one character each: decode with cell-encoding.ts. The first is the headings. */
  readonly rows: AsyncIterable<readonly string[]>;
  /** How much of the file was read so far, 0 to 1; null where its size is unknown. */
  readonly progress: () => number | null;
  readonly close: () => void;
}

const RECORD_MAX = 1 << 20;
const CHUNK = 1 << 16;

/** `-` is standard input. */
export async function openTable(path: string): Promise<Table> {
  const size = path === '-' ? 0 : await sizeOf(path);
  const source: ReadStream | NodeJS.ReadStream =
    path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  let bytesRead = 0;
  const close = (): void => void source.destroy();
  const rows = readRows(path, source, (bytes) => (bytesRead += bytes));
  return { rows, progress: () => (size > 0 ? Math.min(1, bytesRead / size) : null), close };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const file = await stat(path);
    if (file.isDirectory()) throw new UnreadableTable(`${path} is a folder, not a file.`);
    return file.isFile() ? file.size : 0;
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

const form = {
  bom: true,
  encoding: 'latin1',
  max_record_size: RECORD_MAX,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
} as const satisfies Options;

async function* readRows(
  path: string,
  source: Readable,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly string[]> {
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  const streams: Readable[] = [source, counter];
  const chain = (from: Readable, to: Transform | Parser): Readable => {
    from.once('error', (error) => to.destroy(error));
    streams.push(to);
    return from.pipe(to);
  };
  try {
    let bytes = chain(source, counter);
    let head = await peek(bytes);
    if (isGzip(head)) {
      bytes = chain(bytes, createGunzip({ chunkSize: CHUNK }));
      head = await peek(bytes);
    }
    if (head.length === 0) throw new UnreadableTable(`${path} is empty.`);
    const wide = wideEncodingOf(head);
    if (wide !== null) {
      bytes = chain(bytes, narrowed(wide));
      head = await peek(bytes);
    }
    if (head.includes(0)) throw new UnreadableTable(`${path} is no text: ${kindOf(head)}.`);
    const { delimiter, fromLine } = delimiterOf(head);
    const options = { ...form, delimiter, from_line: fromLine };
    if (areLinesQuoted(head.toString('latin1'), delimiter))
      yield* quotedRows(bytes as AsyncIterable<Buffer>, delimiter, options);
    else for await (const row of chain(bytes, parse(options))) yield row as string[];
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable(`${path} cannot be read to its end: ${reasonOf(error)}.`);
  } finally {
    for (const stream of streams.reverse()) stream.destroy();
  }
}

/** The first bytes of a stream, left in it; none when it is empty. */
async function peek(stream: Readable): Promise<Buffer> {
  for (;;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk !== null) {
      stream.unshift(chunk);
      return chunk;
    }
    if (stream.readableEnded) return Buffer.alloc(0);
    await new Promise<void>((resolve, reject) => {
      const settle = (failure: Error | null): void => {
        stream.off('readable', onMore).off('end', onMore).off('error', settle);
        if (failure === null) resolve();
        else reject(failure);
      };
      const onMore = (): void => {
        settle(null);
      };
      stream.once('readable', onMore).once('end', onMore).once('error', settle);
    });
  }
}

const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b;

type WideEncoding = 'utf-16le' | 'utf-16be';

/** By its mark, or by the zeros that plain Latin text then has in every second byte. */
function wideEncodingOf(head: Buffer): WideEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 200);
  if (sample.length < 4 || !sample.includes(0)) return null;
  const zeros = [0, 1].map((parity) =>
    sample.reduce((count, byte, at) => count + (byte === 0 && at % 2 === parity ? 1 : 0), 0),
  );
  const half = sample.length / 2;
  if ((zeros[1] ?? 0) > half * 0.7 && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) > half * 0.7 && zeros[1] === 0 ? 'utf-16be' : null;
}

function narrowed(encoding: WideEncoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, Buffer.from(decoder.decode(chunk, { stream: true })));
    },
    flush(done) {
      done(null, Buffer.from(decoder.decode()));
    },
  });
}

/** The separator that the line of headings holds most of, outside quotes. A first line `sep=;` says it itself. */
function delimiterOf(head: Buffer): { delimiter: string; fromLine: number } {
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/u, '');
  const said = /^"?sep=([,;|\t])"?\r?\n/iu.exec(text)?.[1];
  if (said !== undefined) return { delimiter: said, fromLine: 2 };
  const line = /^\s*([^\r\n]*)/u.exec(text.replace(/"[^"]*"/gu, ''))?.[1] ?? '';
  const [best = ','] = [',', ';', '\t', '|'].sort((a, b) => line.split(b).length - line.split(a).length);
  return { delimiter: best, fromLine: 1 };
}

function kindOf(head: Buffer): string {
  if (head.subarray(0, 2).toString('latin1') === 'PK')
    return 'it is a zip archive or a spreadsheet; give the CSV file inside it';
  return 'it holds zero bytes';
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'this user may not read it';
  if (code === 'Z_BUF_ERROR') return 'the gzip file is cut off';
  if (code === 'Z_DATA_ERROR') return 'the gzip file is damaged';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'a row is longer than 1 MB, so a quotation mark is never closed';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is never closed';
  return message ?? String(error);
}

/** SHA-256 of a file as it lies there, hexadecimal, read in pieces. Throws UnreadableTable. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    const isMissing = (error as { code?: string }).code === 'ENOENT';
    throw new UnreadableTable(
      `${path} cannot be read: ${isMissing ? 'there is no such file' : (error as Error).message}.`,
    );
  }
  return hash.digest('hex');
}
