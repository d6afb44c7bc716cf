/** Mails that somebody asks for at the door: a code to sign in, a link to choose a new passphrase. What is known is told to nobody. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { door } from '../../platform/auth/acting.ts';
import { beatFor } from '../../platform/auth/beat.ts';
import { OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { Database } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { AccountsStore } from './accounts.store.ts';
import { mayEnter } from './entrance.service.ts';
import { AccountIdentities } from './identities.service.ts';

const asked = {
  SIGN_IN: { minutes: 10, template: 'signInCode' },
  RESET: { minutes: 15, template: 'resetPassphrase' },
} as const;

@Injectable()
export class MailRequests {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly identities: AccountIdentities,
    private readonly tokens: OneTimeTokens,
    private readonly outbox: Outbox,
  ) {}

  /**
   * For an address that nobody has a row is written too, and no mail; the answer waits for the beat. Over the limit of mails nothing new is
   * made: it would never arrive, and what did arrive has to work.
   */
  async send(purpose: keyof typeof asked, email: string, language: 'en' | 'es', browser: string): Promise<void> {
    const beat = beatFor('mail');
    await this.write(purpose, email, language, browser).finally(beat);
  }

  private async write(purpose: keyof typeof asked, email: string, language: 'en' | 'es', browser: string) {
    const { minutes, template } = asked[purpose];
    await this.database.as(door, async (tx) => {
      const account = await this.store.withEmail(tx, this.identities.indexOf(email));
      const hasRoom = await this.outbox.hasRoomFor(tx, email);
      const isOurs = account !== null && mayEnter(account, 'portal') && hasRoom;
      const { token, code } = await this.tokens.issue(tx, {
        purpose,
        minutes,
        browser,
        ...(isOurs && { personId: account.id }),
        codeFor: purpose === 'SIGN_IN' ? canonicalEmail(email) : randomUUID(),
      });
      if (!isOurs) return;
      const payload = purpose === 'SIGN_IN' ? { token, code } : { token };
      await this.outbox.queue(tx, { template, to: { personId: account.id }, language, payload });
    });
  }
}
