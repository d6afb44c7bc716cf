/** How documents look from outside: as rows of a list, and as bytes that no browser runs. */
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { NamedFile } from '../../platform/files/files.ts';
import type { DocumentResponse } from './documents.dto.ts';

export const present = (file: NamedFile): DocumentResponse => ({
  id: file.id,
  name: file.name,
  mediaType: file.declaredType,
  size: file.size,
  purpose: file.purpose,
  state: file.state,
  reason: file.reason,
  addedAt: file.createdAt.toISOString(),
  revision: file.revision,
});

/** RFC 8187: what encodeURIComponent leaves, and a header may not carry. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*!]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Security.md UP-6: saved, never shown within the site, never kept on the way, and powerless where it is opened all the same. */
export function handOut({ name, declaredType }: NamedFile, bytes: Buffer, response: Response): StreamableFile {
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  const disposition = `attachment; filename*=UTF-8''${encoded(name)}`;
  return new StreamableFile(bytes, { type: declaredType, length: bytes.length, disposition });
}
