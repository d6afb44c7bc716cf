/** Files that are not what they say, and honest ones beside them; made here, so that everybody can read what is wrong with each. */
import { deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';

export interface Specimen {
  readonly name: string;
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly bytes: Buffer;
}

/** What must not be in any copy that is handed out. */
export const telltale = 'Canary Heron 52.5200 13.4050';

type Document = Awaited<ReturnType<typeof PDFDocument.create>>;

async function pdf(change: (document: Document) => void | Promise<void> = () => undefined, packed = false) {
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawText('A letter to whom it concerns');
  await change(document);
  return Buffer.from(await document.save({ useObjectStreams: packed }));
}

const withCatalogEntry = (key: string, value: object, packed = false) =>
  pdf((document) => {
    document.catalog.set(PDFName.of(key), document.context.register(document.context.obj(value as never)));
  }, packed);

const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };

/** A document whose objects are written by hand, with a plain cross-reference table. */
function pdfOf(...objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n'];
  const offsets = objects.map((object, at) => {
    const offset = parts.join('').length;
    parts.push(`${at + 1} 0 obj\n${object}\nendobj\n`);
    return offset;
  });
  const start = parts.join('').length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  parts.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}
const pages = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'];
const handWritten = (catalog: string, ...more: readonly string[]) =>
  pdfOf(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, ...pages, ...more);

/** Objects packed in a stream that unpacks to `megabytes` of spaces. */
function inflatingPdf(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_000_000, ' ')).toString('latin1');
  return handWritten(
    '',
    `<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  );
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type), data]);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc(body));
  return Buffer.concat([head, body, tail]);
}

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex');

/** Small in bytes, endless in pixels. */
function pngBomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side));
  return Buffer.concat([pngStart, pngChunk('IHDR', head), pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))]);
}

function zip(name: string, text: string): Buffer {
  const data = deflateRawSync(text);
  const sum = crc(Buffer.from(text));
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(sum, 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(text.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(sum, 16);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(text.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
}

function noise(format: 'jpeg' | 'png') {
  const width = 64;
  const data = Buffer.from(Array.from({ length: width * width * 3 }, (_, at) => (at * 97) % 251));
  const told = sharp(data, { raw: { width, height: width, channels: 3 } }).withExif({
    IFD0: { Artist: telltale, ImageDescription: telltale },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 18/1' },
  });
  return format === 'png' ? told.png() : told.jpeg();
}

export async function honestFiles(): Promise<readonly Specimen[]> {
  const photo = await noise('jpeg').toBuffer();
  const letter = await pdf(async (document) => {
    document.setAuthor(telltale);
    document.setTitle(telltale);
    const xmp = document.context.stream(`<x:xmpmeta>${telltale}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(xmp));
    document.addPage().drawImage(await document.embedJpg(photo));
  });
  return [
    { name: 'letter.pdf', type: 'application/pdf', bytes: letter },
    { name: 'packed letter.pdf', type: 'application/pdf', bytes: await pdf(() => undefined, true) },
    { name: 'plain.pdf', type: 'application/pdf', bytes: handWritten('') },
    { name: 'photo.jpg', type: 'image/jpeg', bytes: photo },
    { name: 'scan.png', type: 'image/png', bytes: await noise('png').toBuffer() },
  ];
}

/** Well made, harmless to read, and with `text` in a page: what only a scanner finds. */
export const letterWith = (text: string): Specimen => ({
  name: 'letter.pdf',
  type: 'application/pdf',
  bytes: handWritten('/X 4 0 R', `<< /Length ${text.length} >>\nstream\n${text}\nendstream`),
});

/** Each is refused. The key says what it is. */
export async function hostileFiles(): Promise<Readonly<Record<string, Specimen>>> {
  const honest = await pdf();
  const photo = await noise('jpeg').toBuffer();
  const scan = await noise('png').toBuffer();
  const html = Buffer.from('<!doctype html><html><script>alert(document.cookie)</script></html>');
  const ofPdf = (bytes: Buffer): Specimen => ({ name: 'letter.pdf', type: 'application/pdf', bytes });
  const ofPng = (bytes: Buffer): Specimen => ({ name: 'scan.png', type: 'image/png', bytes });
  const ofJpeg = (bytes: Buffer): Specimen => ({ name: 'photo.jpg', type: 'image/jpeg', bytes });
  const locked = await PDFDocument.create();
  locked.addPage();
  locked.encrypt({ userPassword: 'open', ownerPassword: 'sesame' });
  const attached = await pdf((document) => document.attach(Buffer.from('MZ'), 'tool.exe', { mimeType: 'text/plain' }));
  return {
    'a PDF with a page of HTML behind it': ofPdf(Buffer.concat([honest, html])),
    'a PDF with HTML before it': ofPdf(Buffer.concat([html, honest])),
    'a PDF that is an archive too': ofPdf(Buffer.concat([honest, zip('a.txt', 'hidden'), Buffer.from('\n%%EOF\n')])),
    'a PDF with a script': ofPdf(
      await withCatalogEntry('Names', { JavaScript: { Names: [PDFString.of('x'), script] } }),
    ),
    'a PDF with a script that is packed away': ofPdf(await withCatalogEntry('Names', script, true)),
    'a PDF with a script under an escaped name': ofPdf(handWritten('/Names << /J#61vaScript << >> >>')),
    'a PDF with a script under a name escaped in small letters': ofPdf(
      handWritten('/X << /S /Java#53cript /#4a#53 (1) >>'),
    ),
    'a PDF that starts a program': ofPdf(handWritten('/X << /S /Launch /F (cmd.exe) >>')),
    'a PDF that carries a file': ofPdf(attached),
    'a PDF that acts when it is opened': ofPdf(await withCatalogEntry('OpenAction', script)),
    'a PDF that acts when a page is seen': ofPdf(handWritten('/AA << /O << /S /URI /URI (https://x.test) >> >>')),
    'a PDF with a form of another kind': ofPdf(handWritten('/AcroForm << /XFA [] /Fields [] >>')),
    'a PDF with a moving part': ofPdf(handWritten('/X << /Subtype /RichMedia >>')),
    'a PDF with a script that no page leads to': ofPdf(handWritten('', '<< /S /JavaScript >>')),
    'a locked PDF': ofPdf(Buffer.from(await locked.save())),
    'a PDF that unpacks without end': ofPdf(inflatingPdf(200)),
    'a PDF that nests without end': ofPdf(handWritten(`/X ${'['.repeat(200_000)}`)),
    'a PDF that claims a million million objects': ofPdf(
      handWritten('', '<< /Type /XRef /Size 999999999999 /W [1 2 1] /Length 4 >>\nstream\nabcd\nendstream'),
    ),
    'a PDF with an object that is none': ofPdf(handWritten('', '<< /Broken ')),
    'a PDF without pages': ofPdf(pdfOf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>')),
    'half a PDF': ofPdf(honest.subarray(0, honest.length / 2)),
    'a page of HTML called PDF': ofPdf(html),
    'a program called PDF': ofPdf(Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(600)])),
    'the first 16 bytes of a PNG': ofPng(scan.subarray(0, 16)),
    'a PNG of a hundred million pixels': ofPng(pngBomb(10_000)),
    'a drawing (SVG) called PNG': ofPng(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ),
    'a JPEG called PNG': ofPng(photo),
    'a PNG with HTML behind it': ofPng(Buffer.concat([scan, html])),
    'a JPEG with an archive behind it': ofJpeg(Buffer.concat([photo, zip('a.txt', 'hidden')])),
    'half a JPEG': ofJpeg(photo.subarray(0, photo.length / 2)),
    'a GIF called JPEG': ofJpeg(await sharp(photo).gif().toBuffer()),
    'a WebP called JPEG': ofJpeg(await sharp(photo).webp().toBuffer()),
    'a program called JPEG': ofJpeg(Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(600)])),
    'an empty file': ofPdf(Buffer.alloc(0)),
  };
}
