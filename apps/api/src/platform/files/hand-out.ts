/** How the bytes of a file leave: such that no browser runs them. */
import { StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { mediaTypes } from '@open-window/domain/file.ts';
import type { Response } from 'express';
import type { NamedFile } from './files.ts';

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

const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** In the contract: a file of any type that is taken, to be saved. */
export const ApiHandedOut = () =>
  ApiOkResponse({ description: 'To be saved', content: Object.fromEntries(mediaTypes.map((type) => [type, binary])) });
