/** The SHA-256 of a file, computed here: the file itself goes nowhere. */

/** Lower-case hexadecimal, 64 characters. Fails where the browser cannot read it, or computes nothing without a safe connection. */
export async function fingerprintOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
