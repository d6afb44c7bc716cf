/** Hostile files are refused, each for what it is; honest ones come out readable and silent about who made them. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { honestFiles, hostileFiles, type Specimen, telltale } from '../../../test/zoo.ts';
import { cleaned } from './cleaning.ts';
import { RefusedFile } from './refusal.ts';

const faultOf = ({ bytes, type }: Specimen) =>
  cleaned(bytes, type).then(
    () => 'taken',
    (error: unknown) => (error instanceof RefusedFile ? error.message : error),
  );

// prettier-ignore
const verdicts: Readonly<Record<string, string>> = {
  'a PDF with a page of HTML behind it':                        'TWO_FORMATS_IN_ONE',
  'a PDF with HTML before it':                                  'WRONG_TYPE',
  'a PDF that is an archive too':                               'TWO_FORMATS_IN_ONE',
  'a PDF with a script':                                        'ACTIVE_CONTENT: JavaScript',
  'a PDF with a script that is packed away':                    'ACTIVE_CONTENT: JavaScript',
  'a PDF with a script under an escaped name':                  'ACTIVE_CONTENT: JavaScript',
  'a PDF with a script under a name escaped in small letters':  'ACTIVE_CONTENT: JavaScript',
  'a PDF that starts a program':                                'ACTIVE_CONTENT: Launch',
  'a PDF that carries a file':                                  'ACTIVE_CONTENT: EmbeddedFiles',
  'a PDF that acts when it is opened':                          'ACTIVE_CONTENT: OpenAction',
  'a PDF that acts when a page is seen':                        'ACTIVE_CONTENT: AA',
  'a PDF with a form of another kind':                          'ACTIVE_CONTENT: XFA',
  'a PDF with a moving part':                                   'ACTIVE_CONTENT: RichMedia',
  'a PDF with a script that no page leads to':                  'ACTIVE_CONTENT: JavaScript',
  'a locked PDF':                                               'ENCRYPTED',
  'a PDF that unpacks without end':                             'TOO_COMPLEX: packing',
  'a PDF that nests without end':                               'UNREADABLE',
  'a PDF that claims a million million objects':                'TOO_COMPLEX: objects',
  'a PDF with an object that is none':                          'UNREADABLE',
  'a PDF without pages':                                        'EMPTY',
  'half a PDF':                                                 'UNREADABLE',
  'a page of HTML called PDF':                                  'WRONG_TYPE',
  'a program called PDF':                                       'WRONG_TYPE',
  'the first 16 bytes of a PNG':                                'UNREADABLE',
  'a PNG of a hundred million pixels':                          'TOO_MANY_PIXELS',
  'a drawing (SVG) called PNG':                                 'WRONG_TYPE',
  'a JPEG called PNG':                                          'WRONG_TYPE',
  'a PNG with HTML behind it':                                  'TWO_FORMATS_IN_ONE',
  'a JPEG with an archive behind it':                           'TWO_FORMATS_IN_ONE',
  'half a JPEG':                                                'UNREADABLE',
  'a GIF called JPEG':                                          'WRONG_TYPE',
  'a WebP called JPEG':                                         'WRONG_TYPE',
  'a program called JPEG':                                      'WRONG_TYPE',
  'an empty file':                                              'EMPTY',
};

describe('a hostile file', () => {
  it('is refused for what it is, whatever it pretends to be', async () => {
    const seen: Record<string, unknown> = {};
    for (const [what, specimen] of Object.entries(await hostileFiles())) seen[what] = await faultOf(specimen);

    expect(seen).toEqual(verdicts);
  }, 60_000);
});

describe('an honest file', () => {
  let files: readonly Specimen[];
  beforeAll(async () => {
    files = await honestFiles();
  });
  const sent = (name: string): Specimen => {
    const file = files.find((each) => each.name === name);
    if (!file) throw new Error(name);
    return file;
  };
  const copyOf = (name: string): Promise<Buffer> => cleaned(sent(name).bytes, sent(name).type);

  it('of each kind passes', async () => {
    const passed: unknown[] = [];
    for (const file of files) passed.push(await faultOf(file));

    expect(passed).toEqual(files.map(() => 'taken'));
  });

  it('keeps its pages and pictures', async () => {
    const letter = await PDFDocument.load(await copyOf('letter.pdf'), { updateMetadata: false });
    const { width, height, format } = await sharp(await copyOf('photo.jpg')).metadata();

    expect(letter.getPageCount()).toBe(2);
    expect([width, height, format]).toEqual([64, 64, 'jpeg']);
  });

  it('says nothing any more of who made it, when and where', async () => {
    expect(sent('letter.pdf').bytes.includes('Canary')).toBe(true);
    expect(sent('photo.jpg').bytes.includes('Canary')).toBe(true);
    for (const name of ['photo.jpg', 'scan.png']) {
      const copy = await copyOf(name);
      const { exif, xmp, iptc } = await sharp(copy).metadata();
      expect([exif, xmp, iptc, copy.includes('Canary')]).toEqual([undefined, undefined, undefined, false]);
    }
    const letter = await copyOf('letter.pdf');
    const document = await PDFDocument.load(letter, { updateMetadata: false });
    expect([document.getAuthor(), document.getTitle(), document.getProducer()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([letter.includes(telltale), letter.includes('Canary'), letter.includes('Metadata')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is turned upright before it forgets which way it was held', async () => {
    const lying = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await sharp(await cleaned(lying, 'image/jpeg')).metadata();

    expect([width, height]).toEqual([20, 40]);
  });
});
