/** The built files of the web: kept in memory, compressed once, and for ever at the browser when their name is a hash of them. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

type Encoding = 'br' | 'gzip' | 'identity';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const isCompressible = (type: string): boolean => /^(?:text\/|application\/|image\/svg)/.test(type);

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: (bytes) => Promise.resolve(bytes),
};

export class Assets {
  private readonly files = new Map<string, string>();
  private readonly bodies = new Map<string, Promise<Buffer>>();

  constructor(folder: string) {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      // Only what has a type of its own; not the build's manifest, nor its templates of pages.
      if (entry.isFile() && !url.includes('/.') && types[path.extname(url)] !== undefined) this.files.set(url, file);
    }
  }

  /** False: there is no such file. */
  async answer(request: Request, response: Response): Promise<boolean> {
    const file = this.files.get(request.path);
    if (file === undefined) return false;
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const encoding = isCompressible(type) ? encodingFor(request.headers['accept-encoding']) : 'identity';
    const body = await this.bodyOf(file, encoding);
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Length', body.length);
    response.setHeader(
      'Cache-Control',
      request.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  private bodyOf(file: string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${file}`;
    const known = this.bodies.get(key);
    if (known) return known;
    const body = readFile(file).then(compress[encoding]);
    this.bodies.set(key, body);
    return body;
  }
}

const encodingFor = (accepted = ''): Encoding =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
