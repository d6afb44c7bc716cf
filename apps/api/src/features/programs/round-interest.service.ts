/**
 * Whoever wants to be told when people can apply leaves an address, and is told nothing else by us: whether it is known, whether a mail left. It is
 * kept sealed, is written to only after whoever reads the mailbox said yes, and is forgotten by one link.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { intakeOf, type RoundState } from '@open-window/domain/round.ts';
import type { Response } from 'express';
import { door } from '../../platform/auth/acting.ts';
import { digestOf, newSecret } from '../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { Limits } from '../../platform/limits/limits.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { millisOf } from './programs.service.ts';
import type { InterestAnswerRequest, InterestRequest } from './round-interest.dto.ts';
import { RoundInterestStore } from './round-interest.store.ts';

export const subjectOfInterest = (id: string) => ({ kind: 'TOKEN', id }) as const;
export const placeOfInterest = (row: string) => ({ table: 'round_interest', column: 'email_sealed', row });

@Injectable()
export class RoundInterests {
  constructor(
    private readonly database: Database,
    private readonly store: RoundInterestStore,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask(code: string, asked: InterestRequest, address: string, response: Response): Promise<void> {
    await this.limits.take('interest-of-address', address, response);
    const roundId = await this.awaited(code);
    await this.database.as(door, (tx) => this.keep(tx, roundId, asked));
  }

  async answer({ token, answer }: InterestAnswerRequest, address: string, response: Response): Promise<void> {
    await this.limits.take('interest-of-address', address, response);
    await this.database.as(door, (tx) =>
      answer === 'TELL'
        ? this.store.confirm(tx, digestOf(token), this.clock.now())
        : this.store.forget(tx, digestOf(token)),
    );
  }

  /** The round that people wait for. */
  private async awaited(code: string): Promise<string> {
    const program = await this.store.announced(this.database.reader, code);
    if (!program) throw notFound('program');
    const now = this.clock.now().getTime();
    const round = program.rounds.find(
      ({ state, opensAt, closesAt }) =>
        intakeOf({ state: state as RoundState, opensAt: millisOf(opensAt), closesAt: millisOf(closesAt) }, now) ===
        'NOT_YET',
    );
    if (!round) throw refused('NOTHING_TO_WAIT_FOR');
    return round.id;
  }

  /** Asked again before it was confirmed, a new link replaces the one before; once confirmed, nothing more is mailed. */
  private async keep(tx: Tx, roundId: string, { email, language }: InterestRequest): Promise<void> {
    const address = canonicalEmail(email);
    const addressIndex = Uint8Array.from(this.vault.index('address', `interest ${roundId} ${address}`));
    const [token, askedAt] = [newSecret(), this.clock.now()];
    const asked = { tokenHash: digestOf(token), language, askedAt };
    const before = await this.store.find(tx, addressIndex);
    const id = before?.id ?? randomUUID();
    const emailSealed = await this.vault.seal(tx, subjectOfInterest(id), placeOfInterest(id), address);
    if (before?.confirmedAt) return;
    if (before) await this.store.ask(tx, id, asked);
    else if (!(await this.store.insert(tx, { id, roundId, addressIndex, emailSealed, ...asked }))) return;
    const to = { address, subject: subjectOfInterest(id) };
    await this.outbox.queue(tx, { template: 'interestAsked', to, language, payload: { token } });
  }
}
