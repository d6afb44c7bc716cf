/** The second factor: brought, enrolled, replaced. Who enters the staff area for the first time cannot pass by it. */
import { Inject, Injectable } from '@nestjs/common';
import { doorOf, type Role } from '@open-window/domain/access.ts';
import { elevationMs, type Strength, stronger } from '@open-window/domain/session.ts';
import type { Request, Response } from 'express';
import { Audit } from '../../platform/audit/audit.ts';
import { door } from '../../platform/auth/acting.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { problem, refused } from '../../platform/http/problems.ts';
import type { SessionStateResponse } from './accounts.dto.ts';
import { type Account, AccountsStore } from './accounts.store.ts';
import { FactorParts } from './factor.parts.service.ts';
import type { Guess } from './guesses.service.ts';
import { Strategies } from './strategies.service.ts';

export interface At {
  readonly actor: Actor;
  readonly request: Request;
  readonly response: Response;
}

const factorGuess = ({ personId }: Actor, request: Request, response: Response): Guess => ({
  account: `factor ${personId}`,
  quota: 'second-factor',
  isKnownDevice: false,
  request,
  response,
});

@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly parts: FactorParts,
    private readonly strategies: Strategies,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async bring(way: 'totp' | 'recovery', { actor, request, response }: At): Promise<SessionStateResponse> {
    const guess = factorGuess(actor, request, response);
    const proven = await this.parts.guesses.hear(guess, async () => {
      const found = await this.strategies.prove(way, request);
      if (!found) await this.parts.entrances.refuse(actor, request);
      return found;
    });
    return this.parts.entrances.enter({ ...proven, door: actor.door, request, response });
  }

  /** A half session may begin only while there is no factor yet; whoever has one must have proven it a moment ago. */
  begin(actor: Actor): Promise<{ secret: string; otpauthUri: string }> {
    return this.database.as(door, async (tx) => {
      const account = await this.account(tx, actor);
      this.checkMayEnrol(actor, account);
      if (account.totp?.confirmedAt != null) throw refused('ALREADY_ENROLLED');
      const { email } = await this.parts.identities.open(tx, account);
      return this.parts.totps.begin(tx, actor.personId, email ?? 'account');
    });
  }

  /** The first code from the app makes it count; a half session is whole then. */
  async confirm(code: string, at: At): Promise<{ readonly recoveryCodes: readonly string[] | null }> {
    const { actor, request, response } = at;
    const guess = factorGuess(actor, request, response);
    return this.parts.guesses.hear(guess, () =>
      this.database.as(door, async (tx) => {
        const account = await this.account(tx, actor);
        this.checkMayEnrol(actor, account);
        if (account.totp === null || account.totp.confirmedAt !== null) throw refused('NOTHING_TO_CONFIRM');
        if (!(await this.parts.totps.take(tx, account, code))) return null;
        await this.parts.store.confirmTotp(tx, actor.personId, this.clock.now());
        return { recoveryCodes: await this.enrolled(tx, at, 'secondFactor.enrol') };
      }),
    );
  }

  /** Ten codes with the first factor of an account, and a whole session where it was half. In the caller's transaction, last. */
  async enrolled(tx: Tx, { actor, request, response }: At, action: string): Promise<readonly string[] | null> {
    const { personId, door: at } = actor;
    const account = await this.account(tx, actor);
    const codes = account._count.recoveryCodes > 0 ? null : await this.parts.totps.newRecoveryCodes(tx, personId);
    if (!actor.isComplete)
      await this.parts.entrances.enterIn(tx, { account, door: at, strength: 'TWO_FACTORS', request, response });
    const notice = action === 'passkey.add' ? 'passkeyAdded' : 'secondFactorChanged';
    await this.parts.changes.note(tx, actor, notice, action);
    return codes;
  }

  removeTotp(actor: Actor): Promise<void> {
    return this.database.as(door, async (tx) => {
      const account = await this.account(tx, actor);
      if (this.isStaff(account) && account._count.passkeys === 0) throw refused('LAST_SECOND_FACTOR');
      if (!(await this.parts.store.removeTotp(tx, actor.personId))) throw problem('notFound');
      await this.parts.changes.note(tx, actor, 'secondFactorChanged', 'secondFactor.remove');
    });
  }

  newRecoveryCodes(actor: Actor): Promise<readonly string[]> {
    return this.database.as(door, async (tx) => {
      const codes = await this.parts.totps.newRecoveryCodes(tx, actor.personId);
      await this.parts.changes.note(tx, actor, 'secondFactorChanged', 'recoveryCodes.renew');
      return codes;
    });
  }

  /** Once more who it is, for a quarter of an hour. A session on a code from a mail stands on what was proven, from now on. */
  async elevate(attempt: (tx: Tx, account: Account) => Promise<Strength | null>, at: At): Promise<Date> {
    const { actor, request, response } = at;
    const guess = {
      account: `elevation ${actor.personId}`,
      quota: 'second-factor',
      isKnownDevice: false,
      request,
      response,
    } as const;
    return this.parts.guesses.hear(guess, () =>
      this.database.as(door, async (tx) => {
        const proven = await attempt(tx, await this.account(tx, actor));
        if (proven === null) return null;
        const until = new Date(this.clock.now().getTime() + elevationMs);
        const strength = stronger(actor.strength, proven);
        if (!(await this.store.elevate(tx, actor.sessionId, until, strength))) throw problem('unauthenticated');
        const { personId } = actor;
        await this.audit.record(tx, {
          actor,
          action: 'session.elevate',
          subject: { kind: 'session', id: actor.sessionId },
          personId,
        });
        return until;
      }),
    );
  }

  leave(actor: Actor): Promise<void> {
    const { personId, sessionId: id } = actor;
    return this.database.as(door, async (tx) => {
      if (!(await this.store.endSession(tx, personId, id, this.clock.now()))) return;
      await this.audit.record(tx, { actor, action: 'session.leave', subject: { kind: 'session', id }, personId });
    });
  }

  isStaff({ roleGrantPersons }: Account): boolean {
    return roleGrantPersons.some(({ role }) => doorOf(role as Role) === 'staff');
  }

  private checkMayEnrol(actor: Actor, account: Account): void {
    const hasFactor = account.totp?.confirmedAt != null || account._count.passkeys > 0;
    if (!actor.isComplete && hasFactor) throw problem('mfaRequired');
    if (actor.isComplete && !actor.isElevated) throw problem('reauthRequired');
  }

  private async account(tx: Tx, { personId }: Actor): Promise<Account> {
    const account = await this.store.find(tx, personId);
    if (!account) throw problem('unauthenticated');
    return account;
  }
}
