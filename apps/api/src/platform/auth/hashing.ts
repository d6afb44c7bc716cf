/** Argon2id for what people remember: 19 MiB, two passes (OWASP), and never more than four at once, so that guesses cannot starve the rest. */
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { normalPassphrase } from '@open-window/domain/passphrase.ts';

/** In the PHC string: `$argon2id$v=19$m=19456,t=2,p=1`. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const prefix = '$argon2id$v=19$m=19456,t=2,p=1$';
const atOnce = 4;

@Injectable()
export class Hashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** What is compared where there is no account: it takes as long. */
  private readonly nobodys = this.hash(crypto.randomUUID());

  hash(secret: string): Promise<string> {
    return this.inTurn(() => hash(normalPassphrase(secret), cost));
  }

  /** `known` null: there is nothing to compare with, which takes as long and is never true. */
  async matches(known: string | null, secret: string): Promise<boolean> {
    const against = known ?? (await this.nobodys);
    const isRight = await this.inTurn(() => verify(against, normalPassphrase(secret)));
    return isRight && known !== null;
  }

  /** True when it was made with another cost: hash it anew while it is known. */
  isOutdated(known: string): boolean {
    return !known.startsWith(prefix);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
