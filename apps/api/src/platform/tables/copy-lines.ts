/** Lines on their way into a table by COPY, in blocks, as fast as the database takes them. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

const BLOCK = 1 << 16;

export class CopyLines {
  readonly #copy: Writable;
  #block = '';
  #failure: Error | null = null;

  /** `copy`: what a connection gives for `COPY … FROM STDIN`. */
  constructor(copy: Writable) {
    this.#copy = copy;
    copy.on('error', (error: Error) => (this.#failure = error));
  }

  /** Answers null when there is room for more, else when there will be. `line` ends with its line feed. */
  add(line: string): Promise<void> | null {
    this.#block += line;
    return this.#block.length < BLOCK ? null : this.#send();
  }

  async finish(): Promise<void> {
    await this.#send();
    const finished = once(this.#copy, 'finish');
    this.#copy.end();
    await finished;
  }

  abandon(): void {
    this.#copy.destroy(new Error('the file could not be read to its end'));
  }

  async #send(): Promise<void> {
    if (this.#failure) throw this.#failure;
    const block = this.#block;
    this.#block = '';
    await new Promise<void>((resolve, reject) => {
      this.#copy.write(block, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A cell in the text format of COPY. */
export function copyCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\n\r\t]/u.test(value) ? value.replace(/[\\\n\r\t]/gu, (character) => escapes[character] ?? '') : value;
}
