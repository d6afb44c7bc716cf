/** Pictures are decoded and painted anew: what is not paint (place, camera, author, whatever hangs behind) does not survive. */
import sharp, { type Sharp } from 'sharp';
import { RefusedFile } from './refusal.ts';

const maxPixels = 40_000_000;
/** A picture that grows beyond this when it is written anew is no photograph of a document. */
const maxBytes = 25_000_000;

// Of all decoders only these two, in this process: the others are doors that nobody watches.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

const writers: Readonly<Record<'jpeg' | 'png', (image: Sharp) => Sharp>> = {
  jpeg: (image) => image.jpeg({ quality: 90 }),
  png: (image) => image.png({ compressionLevel: 9 }),
};

/** Other formats that hide within or behind a picture, found by what only they contain. */
function holdsAnother(bytes: Buffer): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  return ['<script', '<html', '<!doctype', '%pdf-', 'rar!\x1a\x07', "7z\xbc\xaf'\x1c"].some((mark) =>
    text.includes(mark),
  );
}

/** The same picture, upright. Throws RefusedFile. */
export async function cleanImage(bytes: Buffer, format: 'jpeg' | 'png'): Promise<Buffer> {
  const open = () => sharp(bytes, { limitInputPixels: maxPixels, failOn: 'truncated', pages: 1 });
  const {
    format: found,
    width,
    height,
  } = await open()
    .metadata()
    .catch((error: unknown) => {
      throw new RefusedFile(/pixel limit/.test(String(error)) ? 'TOO_MANY_PIXELS' : 'UNREADABLE');
    });
  if (found !== format) throw new RefusedFile('WRONG_TYPE');
  if (width * height > maxPixels) throw new RefusedFile('TOO_MANY_PIXELS');
  if (holdsAnother(bytes)) throw new RefusedFile('TWO_FORMATS_IN_ONE');
  const clean = await writers[format](open().rotate())
    .timeout({ seconds: 20 })
    .toBuffer()
    .catch(() => {
      throw new RefusedFile('UNREADABLE');
    });
  if (clean.length > maxBytes) throw new RefusedFile('TOO_COMPLEX', 'pixels');
  return clean;
}
