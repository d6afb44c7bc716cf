/** The segments of a JPEG, and a copy without those that tell of its camera, place and author. */

const start = 0xd8;
const scan = 0xda;
/** Size of the picture apart: JFIF, colour profile and Adobe's colour transform are needed to show it. */
const needed = new Set([0xe0, 0xe2, 0xee]);

const isTelling = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !needed.has(marker));

/** Bytes that are no JPEG come back as they are. */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== start) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === scan) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length || end < at + 4) break;
    if (!isTelling(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return new Uint8Array(Buffer.concat(kept));
}
