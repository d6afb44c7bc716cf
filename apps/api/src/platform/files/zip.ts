/** An archive that is written as it is read: one entry in memory at a time, as it is and not packed, with names in any script. */
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** With folders, by `/`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** As of 1980, when the format begins: days of files are told in what is in them. */
const dosDay = 0x0021;
const utf8Names = 0x0800;

function head(
  signature: number,
  length: number,
  name: Buffer,
  { bytes, crc }: { bytes: number; crc: number },
  at: number,
): Buffer {
  const record = Buffer.alloc(length);
  record.writeUInt32LE(signature, 0);
  record.writeUInt16LE(20, at);
  record.writeUInt16LE(utf8Names, at + 2);
  record.writeUInt16LE(dosDay, at + 8);
  record.writeUInt32LE(crc, at + 10);
  record.writeUInt32LE(bytes, at + 14);
  record.writeUInt32LE(bytes, at + 18);
  record.writeUInt16LE(name.length, at + 22);
  return record;
}

/** Up to four gigabytes and 65,535 entries: more than anybody may have here. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const index: Buffer[] = [];
  let offset = 0;
  for await (const { name, bytes } of entries) {
    const [named, about] = [Buffer.from(name), { bytes: bytes.length, crc: crc32(bytes) }];
    const local = Buffer.concat([head(0x04034b50, 30, named, about, 4), named]);
    const central = head(0x02014b50, 46, named, about, 6);
    central.writeUInt16LE(20, 4);
    central.writeUInt32LE(offset, 42);
    index.push(central, named);
    offset += local.length + bytes.length;
    yield local;
    yield bytes;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(index.length / 2, 8);
  end.writeUInt16LE(index.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield directory;
  yield end;
}
