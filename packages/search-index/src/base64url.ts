/** Text as letters that may stand in a URL (RFC 4648 §5, without padding): for ASCII only, which is what JSON can be written in. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64Url(ascii: string): string {
  let written = '';
  for (let i = 0; i < ascii.length; i += 3) {
    const bits = (ascii.charCodeAt(i) << 16) | ((ascii.charCodeAt(i + 1) || 0) << 8) | (ascii.charCodeAt(i + 2) || 0);
    for (let shift = 18; shift >= 0; shift -= 6) written += alphabet.charAt((bits >>> shift) & 63);
  }
  return written.slice(0, Math.ceil((ascii.length * 4) / 3));
}

/** Null when it was not written by `toBase64Url`. */
export function fromBase64Url(written: string): string | null {
  let ascii = '';
  let bits = 0;
  let held = 0;
  for (const letter of written) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      ascii += String.fromCharCode((bits >>> held) & 255);
    }
  }
  return ascii;
}
