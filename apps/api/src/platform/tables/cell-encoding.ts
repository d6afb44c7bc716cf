/** Decodes one cell that was read as bytes: UTF-8 where it is, Windows-1252 where it is not, and UTF-8 that somebody encoded twice. */

export interface DecodedCell {
  readonly text: string;
  /** Not plain text of the file's own encoding: read as Windows-1252, encoded twice, or freed from control characters. */
  readonly isRepaired: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');
/** `Ã©` and the like: what UTF-8 looks like when it is read as Windows-1252. */
const twice =
  /[ÂÃ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â[€\u0080][\u0080-\u00bf\u0152\u0153\u0160\u0161\u02dc\u201c-\u201e\u2018-\u201a\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/u;
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte]));
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u001f\u007f]+/gu;
// eslint-disable-next-line no-control-regex -- the same without line ends and tabs, which quoted cells may hold
const strange = /[\u0000-\u0008\v\f\u000e-\u001f\u007f\ufffd]/u;

/** `bytes`: one character for each byte, as the encoding `latin1` gives them. */
export function decodeCell(bytes: string): DecodedCell {
  if (/^[\u0020-\u007e]*$/u.test(bytes)) return { text: bytes, isRepaired: false };
  const read = readBytes(bytes);
  const isStrange = strange.test(read.text);
  return { text: read.text.replace(control, ' '), isRepaired: read.isRepaired || isStrange };
}

function readBytes(bytes: string): DecodedCell {
  const buffer = Buffer.from(bytes, 'latin1');
  try {
    const text = utf8.decode(buffer);
    return twice.test(text) ? undoubled(text) : { text, isRepaired: false };
  } catch {
    return { text: windows1252.decode(buffer), isRepaired: true };
  }
}

function undoubled(text: string): DecodedCell {
  const bytes = Array.from(text, (character) => byteOf.get(character));
  if (bytes.some((byte) => byte === undefined)) return { text, isRepaired: false };
  try {
    return { text: utf8.decode(Uint8Array.from(bytes as number[])), isRepaired: true };
  } catch {
    return { text, isRepaired: false };
  }
}
