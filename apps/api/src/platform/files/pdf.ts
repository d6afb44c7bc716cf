/**
 * Reads a PDF whole, refuses what could act, and writes what its pages need anew: nothing else of the file survives.
 * Runs in a thread of its own (pdf.worker.ts): a document can be made so that reading it takes all memory or never ends.
 */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFWriter,
} from '@cantoo/pdf-lib';
import { withoutJpegMetadata } from './jpeg.ts';
import { RefusedFile } from './refusal.ts';

/** What acts, carries other files, or calls elsewhere; wherever it is named, as a key or as a value. */
const active = new Set([
  'JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'EF', 'OpenAction', 'AA', 'RichMedia', 'XFA', 'SubmitForm', 'ImportData',
  'GoToR', 'GoToE', 'Rendition', 'Movie', 'Sound', '3D', 'FileAttachment',
]); // prettier-ignore
/** Who wrote it, when, with what: the readers of a document do not need it. */
const telling = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb'].map((name) => PDFName.of(name));

const maxInflated = 64_000_000;
const maxObjects = 200_000;

const named = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));

/** Objects may lie packed in streams. Honest writers pack them one way; what unpacks without end is stopped before it is unpacked. */
class BoundedParser extends PDFParser {
  /** The parser takes what is thrown within an object for a fault in writing. */
  refusal: RefusedFile | null = null;

  override parseObject(ref?: PDFRef): PDFObject {
    const object = super.parseObject(ref);
    if (object instanceof PDFRawStream && isPacked(object)) {
      this.refusal ??= refusalOfPacked(object);
      if (this.refusal) throw this.refusal;
    }
    return object;
  }
}

const isPacked = ({ dict }: PDFRawStream): boolean => {
  const type = named(dict, 'Type');
  return type === PDFName.of('ObjStm') || type === PDFName.of('XRef');
};

const onlyFilterOf = (dict: PDFDict): PDFObject | undefined => {
  const filter = named(dict, 'Filter');
  return filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
};

function refusalOfPacked({ dict, contents }: PDFRawStream): RefusedFile | null {
  const index = named(dict, 'Index');
  const counts = [named(dict, 'Size'), named(dict, 'N'), ...(index instanceof PDFArray ? index.asArray() : [])];
  if (counts.some((count) => count instanceof PDFNumber && count.asNumber() > maxObjects))
    return new RefusedFile('TOO_COMPLEX', 'objects');
  const filter = onlyFilterOf(dict);
  if (filter === undefined) return null;
  if (filter !== PDFName.of('FlateDecode')) return new RefusedFile('TOO_COMPLEX', 'packing');
  try {
    inflateSync(contents, { maxOutputLength: maxInflated });
    return null;
  } catch (error) {
    const isEndless = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isEndless ? new RefusedFile('TOO_COMPLEX', 'packing') : new RefusedFile('UNREADABLE');
  }
}

/** Every dictionary and name within an object; references are not followed. */
function* partsOf(object: PDFObject): Generator<PDFObject> {
  yield object;
  if (object instanceof PDFRawStream) yield* partsOf(object.dict);
  else if (object instanceof PDFArray) for (const item of object.asArray()) yield* partsOf(item);
  else if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      yield key;
      yield* partsOf(value);
    }
}

function checkObjects(context: PDFContext): void {
  if (context.trailerInfo.Encrypt) throw new RefusedFile('ENCRYPTED');
  const objects = context.enumerateIndirectObjects();
  if (objects.length > maxObjects) throw new RefusedFile('TOO_COMPLEX', 'objects');
  for (const [, object] of objects) {
    if (object instanceof PDFInvalidObject) throw new RefusedFile('UNREADABLE');
    for (const part of partsOf(object)) {
      if (part instanceof PDFName && active.has(part.decodeText()))
        throw new RefusedFile('ACTIVE_CONTENT', part.decodeText());
    }
  }
}

/** What the catalog leads to; earlier versions of pages, and whatever lies beside them, stay behind. */
function reachableFrom(context: PDFContext, root: PDFRef): Set<PDFRef> {
  const seen = new Set<PDFRef>([root]);
  const todo = [root];
  for (let ref = todo.pop(); ref !== undefined; ref = todo.pop()) {
    const object = context.lookup(ref);
    if (object === undefined) continue;
    for (const part of partsOf(object)) {
      if (part instanceof PDFDict) for (const key of telling) part.delete(key);
      if (part instanceof PDFRef && !seen.has(part)) {
        seen.add(part);
        todo.push(part);
      }
    }
  }
  return seen;
}

/** Photographs keep where they were taken, in a document too. */
function strippedStream(stream: PDFRawStream): PDFRawStream {
  if (onlyFilterOf(stream.dict) !== PDFName.of('DCTDecode')) return stream;
  return PDFRawStream.of(stream.dict, withoutJpegMetadata(stream.contents));
}

async function parsed(bytes: Uint8Array): Promise<PDFContext> {
  const parser = new BoundedParser(bytes, Infinity, true);
  try {
    return await parser.parseDocument();
  } catch {
    // What is locked cannot be unpacked either: say which of the two it is.
    const isLocked = Buffer.from(bytes).includes('/Encrypt');
    throw isLocked ? new RefusedFile('ENCRYPTED') : (parser.refusal ?? new RefusedFile('UNREADABLE'));
  }
}

/** The same pages in a new document. Throws RefusedFile. */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = text.lastIndexOf('%%EOF');
  if (!/^%PDF-[12]\.\d[\r\n \t]/.test(text.toString('latin1', 0, 10))) throw new RefusedFile('WRONG_TYPE');
  if (end < 0) throw new RefusedFile('UNREADABLE');
  if (
    text
      .toString('latin1', end + 5)
      .replaceAll('\0', '')
      .trim() !== ''
  )
    throw new RefusedFile('TWO_FORMATS_IN_ONE');
  const context = await parsed(bytes);
  checkObjects(context);
  const root = context.trailerInfo.Root;
  const catalog = context.lookup(root);
  if (!(root instanceof PDFRef) || !(catalog instanceof PDFCatalog)) throw new RefusedFile('UNREADABLE');
  let pages = 0;
  try {
    catalog.Pages().traverse(() => (pages += 1));
  } catch {
    throw new RefusedFile('UNREADABLE');
  }
  if (pages === 0) throw new RefusedFile('EMPTY');
  const kept = reachableFrom(context, root);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!kept.has(ref)) context.delete(ref);
    else if (object instanceof PDFRawStream) context.assign(ref, strippedStream(object));
  }
  context.trailerInfo = { Root: root };
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}
