/** Holds back who guesses: by account, by address and in all; somebody on a browser that the account knows is not made to wait for strangers. */
import { Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import type { LimitName } from '@open-window/domain/limits.ts';
import type { Request, Response } from 'express';
import { beatFor } from '../../platform/auth/beat.ts';
import { Config } from '../../platform/config/config.ts';
import { addressOf } from '../../platform/http/limits.ts';
import { problem } from '../../platform/http/problems.ts';
import { Limits } from '../../platform/limits/limits.ts';
import { Waits } from '../../platform/limits/waits.ts';

export interface Guess {
  /** A name for the account that is the same whether it exists or not. */
  readonly account: string;
  /** How many guesses are heard at all, right or wrong: of many at the same moment too. */
  readonly quota: 'sign-in-of-account' | 'second-factor';
  readonly isKnownDevice: boolean;
  readonly request: Request;
  readonly response: Response;
}

@Injectable()
export class Guesses {
  constructor(
    private readonly limits: Limits,
    private readonly waits: Waits,
    private readonly config: Config,
  ) {}

  /** Counts a request of an address, before anything is looked at. */
  ofAddress(name: LimitName, request: Request, response: Response): Promise<void> {
    return this.limits.take(name, addressOf(request, this.config.trustProxyHops), response);
  }

  /** Counts a try of a code: six digits are soon tried through. */
  ofAccount(name: LimitName, email: string, response: Response): Promise<void> {
    return this.limits.take(name, canonicalEmail(email), response);
  }

  /** Hears a guess: 429 while it has to wait, 401 when it was wrong, and then the next one waits longer. */
  async hear<T>(guess: Guess, attempt: () => Promise<T | null>): Promise<T> {
    const { account, quota, isKnownDevice, request, response } = guess;
    const subject = isKnownDevice ? `device ${account}` : `account ${account}`;
    const beat = beatFor('guess');
    await this.waits.check([subject]);
    await this.ofAddress('sign-in-of-address', request, response);
    if (!isKnownDevice) await this.limits.take('sign-in-of-everybody', 'all', response);
    await this.limits.take(quota, subject, response);
    const proven = await attempt();
    if (proven !== null) {
      await this.waits.succeed([subject]);
      return proven;
    }
    await this.waits.fail([subject]);
    await beat();
    throw problem('wrongProof');
  }
}
