/** Turns what was sent into what may be kept: the type it claims, proven by a real reader, without metadata and without anything that acts. */
import { Worker } from 'node:worker_threads';
import type { FileFault, MediaType } from '@open-window/domain/file.ts';
import { fileTypeFromBuffer } from 'file-type';
import { cleanImage } from './images.ts';
import { RefusedFile } from './refusal.ts';

/** Archives are read from their end: whatever stands before. */
function endsAsArchive(bytes: Buffer): boolean {
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0 && at >= bytes.length - 65_557;) {
    if (at + 22 <= bytes.length) return true;
    at = at === 0 ? -1 : bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return false;
}

const patienceMs = 10_000;
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const workerFile = new URL(`./pdf.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

type Said = { readonly clean: Uint8Array } | { readonly fault: FileFault; readonly hint: string };

async function cleanPdfApart(bytes: Buffer): Promise<Buffer> {
  const worker = new Worker(workerFile, {
    workerData: new Uint8Array(bytes),
    resourceLimits: limits,
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const said = await new Promise<Said>((resolve, reject) => {
      const tooMuch = () => {
        reject(new RefusedFile('TOO_COMPLEX', 'time or memory'));
      };
      worker.once('message', resolve);
      worker.once('error', tooMuch);
      worker.once('exit', tooMuch);
      timer = setTimeout(tooMuch, patienceMs);
    });
    if ('fault' in said) throw new RefusedFile(said.fault, said.hint);
    return Buffer.from(said.clean);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** A few at a time: each may take a quarter of a gigabyte for a moment. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Throws RefusedFile with the reason. */
export function cleaned(bytes: Buffer, type: MediaType): Promise<Buffer> {
  return inTurn(async () => {
    if (bytes.length === 0) throw new RefusedFile('EMPTY');
    const found = await fileTypeFromBuffer(bytes);
    if (found?.mime !== type) throw new RefusedFile('WRONG_TYPE');
    if (endsAsArchive(bytes)) throw new RefusedFile('TWO_FORMATS_IN_ONE');
    return type === 'application/pdf' ? cleanPdfApart(bytes) : cleanImage(bytes, type === 'image/png' ? 'png' : 'jpeg');
  });
}
