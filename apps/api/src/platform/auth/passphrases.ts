/** What may become a passphrase: the law of packages/domain/src/passphrase.ts, with the list of what many people use. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { objectionsToPassphrase } from '@open-window/domain/passphrase.ts';
import { impossible } from '../http/problems.ts';
import { Hashing } from './hashing.ts';

/** 100,000 lines of at least eight characters; see apps/api/data/README.md. */
const file = new URL('../../../data/common-passphrases.txt.gz', import.meta.url);

@Injectable()
export class Passphrases {
  private common: ReadonlySet<string> | null = null;

  constructor(private readonly hashing: Hashing) {}

  /** Throws 422 with every objection at once; otherwise its hash. */
  async hashed(text: string, hasSecondFactor: boolean, about: readonly (string | null | undefined)[]): Promise<string> {
    const objections = objectionsToPassphrase({
      text,
      hasSecondFactor,
      about: about.filter((each) => each !== null && each !== undefined),
      isCommon: (folded) => this.list().has(folded),
    });
    if (objections.length > 0) throw impossible(...objections.map((detail) => ({ pointer: '/passphrase', detail })));
    return this.hashing.hash(text);
  }

  private list(): ReadonlySet<string> {
    return (this.common ??= new Set(gunzipSync(readFileSync(file)).toString().split('\n')));
  }
}
