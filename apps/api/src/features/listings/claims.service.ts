/** Somebody finds a candidate that is theirs, asks for a code by a way that the public list names, and types it: then it is their team. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type ClaimWay, claimWaysOpen, isMailboxAt, ownDomainOf, verdictOnCode } from '@open-window/domain/claim.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, problem, refused } from '../../platform/http/problems.ts';
import { begun } from './beginnings.service.ts';
import { ClaimCodes } from './claim-codes.service.ts';
import { ClaimParts } from './claim-parts.service.ts';
import type { ClaimRequest } from './claims.dto.ts';
import type { FoundCandidate } from './claims.query.ts';
import {
  type ClaimChange,
  type ClaimedCandidate,
  ClaimsStore,
  type NewClaim,
  type StoredClaim,
} from './claims.store.ts';

/** What the public list says of it, as a beginning that its people correct. */
const seedOf = ({ name, city, state, postalCode, line1, line2, phone, website }: ClaimedCandidate) =>
  begun({ name, city: city ?? '', state: state ?? '', postalCode: postalCode ?? '', line1, line2, phone, website });

/** A team begins at a place. */
const hasPlace = ({ city, state, postalCode }: ClaimedCandidate): boolean =>
  city !== null && state !== null && postalCode !== null;

@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly store: ClaimsStore,
    private readonly codes: ClaimCodes,
    private readonly parts: ClaimParts,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async search(actor: Actor, query: string, city: string | null): Promise<readonly FoundCandidate[]> {
    if (query === '') return [];
    await this.parts.limits.take('claim-search-of-person', actor.personId);
    return this.parts.query.find(this.database.reader, query, city);
  }

  own(actor: Actor): Promise<readonly StoredClaim[]> {
    return this.database.as(actor, (tx) => this.store.own(tx, actor.personId));
  }

  /** Who asks anew gets another code, and the one before is over. */
  async ask(actor: Actor, asked: ClaimRequest): Promise<StoredClaim> {
    const { candidateId, way } = asked;
    const candidate = await this.store.candidate(this.database.reader, candidateId);
    if (!candidate || !hasPlace(candidate) || candidate.isDeactivated) throw notFound('candidate');
    if (!claimWaysOpen(candidate).includes(way)) throw refused('WAY_NOT_OPEN');
    await this.parts.limits.take('claim-of-person', actor.personId);
    const id = randomUUID();
    const begin = this.beginnings[way](candidate, asked);
    return this.database.as(actor, async (tx) => {
      await this.replace(tx, actor, candidateId);
      const facts = { id, candidateId, personId: actor.personId, way, askedAt: this.clock.now() };
      await this.store.insert(tx, { ...facts, ...(await begin(tx, id, actor.personId)) });
      return this.written(tx, actor, id, 'claim.ask');
    });
  }

  /** A wrong code is counted before it is said to be wrong. */
  async prove(actor: Actor, id: string, code: string): Promise<StoredClaim> {
    const { claim, verdict } = await this.database.as(actor, async (tx) => {
      const held = await this.store.hold(tx, id);
      if (held?.personId !== actor.personId) throw notFound('claim');
      const isOver = held.expiresAt === null || held.expiresAt <= this.clock.now();
      const isRight = this.codes.isRight(id, code, held.codeHash);
      const judged = verdictOnCode({ ...held, isOver, isRight });
      if (judged === 'over') return { claim: held, verdict: judged };
      const { action, change } = judged === 'right' ? await this.settle(tx, actor, held) : missed(held, judged);
      if (!(await this.store.moveTo(tx, held, change))) throw problem('conflict');
      return { claim: await this.written(tx, actor, id, `claim.${action}`), verdict: judged };
    });
    if (verdict === 'over') throw refused('CODE_IS_OVER');
    if (verdict !== 'right') throw refused(verdict === 'lock' ? 'CLAIM_LOCKED' : 'WRONG_CODE');
    return claim;
  }

  /** What is wrong with the request is said before anything is written. */
  private readonly beginnings: Readonly<Record<ClaimWay, (candidate: ClaimedCandidate, asked: ClaimRequest) => Begin>> =
    {
      CALL_BACK: () => () => Promise.resolve({ state: 'TO_CALL' }),
      DOMAIN_MAIL: (candidate, { email, language }) => {
        const address = this.mailboxOf(candidate, email);
        return async (tx, id, personId) => {
          const { code, ...out } = this.codes.make(id, 'DOMAIN_MAIL');
          const to = { address, subject: { kind: 'PERSON', id: personId } } as const;
          await this.parts.outbox.queue(tx, { template: 'claimCode', to, language, payload: { code } });
          return { ...out, state: 'ASKED' };
        };
      },
      LICENSE: (_candidate, { license, language }) => {
        if (license === undefined) throw impossible({ pointer: '/license', detail: 'must be given' });
        return async (tx, id, personId) => {
          const sealed = await this.parts.licenses.seal(tx, id, personId, license);
          return { ...sealed, language, state: 'TO_LOOK_UP' };
        };
      },
    };

  private async settle(tx: Tx, actor: Actor, { candidate }: StoredClaim): Promise<Settled> {
    const settledAt = this.clock.now();
    if (!(await this.store.take(tx, candidate.id, settledAt)))
      return { action: 'dispute', change: { state: 'WITH_STAFF' } };
    const { id: listingId, organizationId } = await this.parts.beginnings.begin(tx, actor, seedOf(candidate));
    if (candidate.npi !== null && !candidate.isPerson) await this.store.nameNpi(tx, organizationId, candidate.npi);
    return { action: 'win', change: { state: 'WON', settledAt, listingId } };
  }

  private async replace(tx: Tx, actor: Actor, candidateId: string): Promise<void> {
    const before = await this.store.openOf(tx, actor.personId, candidateId);
    if (before === null) return;
    if (before.state === 'WITH_STAFF') throw refused('WITH_STAFF');
    if (!(await this.store.moveTo(tx, before, { state: 'REPLACED' }))) throw problem('conflict');
  }

  private mailboxOf({ website }: ClaimedCandidate, email: string | undefined): string {
    const domain = ownDomainOf(website);
    if (email === undefined || domain === null || !isMailboxAt(email, domain))
      throw impossible({ pointer: '/email', detail: `must be a mailbox at ${domain ?? 'the domain of the website'}` });
    return email.trim();
  }

  private async written(tx: Tx, actor: Actor, id: string, action: string): Promise<StoredClaim> {
    const claim = await this.store.find(tx, id);
    if (!claim) throw problem('internal');
    await this.audit.record(tx, { actor, action, subject: { kind: 'claim', id }, personId: actor.personId });
    return claim;
  }
}

type Begun = Pick<NewClaim, 'state' | 'codeHash' | 'expiresAt' | 'licenseSealed' | 'licenseState' | 'language'>;
type Begin = (tx: Tx, id: string, personId: string) => Promise<Begun>;

interface Settled {
  readonly action: string;
  readonly change: ClaimChange;
}

const missed = ({ tries }: StoredClaim, verdict: 'miss' | 'lock'): Settled => ({
  action: verdict,
  change: { state: verdict === 'lock' ? 'LOCKED' : 'ASKED', tries: tries + 1 },
});
