/** Owners sign the scholarship agreement for their team; the desk reads who signed which words. Whose team it is not, to them there is none. */
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type AgreementLanguage, type AgreementTerms, agreementWords, currentAgreement, objectionsToAgreement, termsText } from '@open-window/domain/agreement.ts'; // prettier-ignore
import { heldAsToldToTeam, type PaymentHold, paymentsHeld } from '@open-window/domain/payments-held.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, problem, refused } from '../../platform/http/problems.ts';
import type { AgreementRequest, AgreementResponse, SignatureResponse } from './agreements.dto.ts';
import { AgreementsStore, type SigningTeam, type StoredSignature } from './agreements.store.ts';
import { PaidTeamsQuery } from './paid-teams.query.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const placeOf = (id: string) => ({ table: 'agreement_signature', column: 'name_sealed', row: id }) as const;

@Injectable()
export class AgreementsService {
  constructor(
    private readonly database: Database,
    private readonly store: AgreementsStore,
    private readonly paid: PaidTeamsQuery,
    private readonly vault: Vault,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofTeam(actor: Actor, listingId: string): Promise<AgreementResponse> {
    return this.database.as(actor, async (tx) => this.present(tx, actor, await this.own(tx, actor, listingId)));
  }

  ofCase(actor: Actor, caseId: string): Promise<AgreementResponse> {
    return this.database.as(actor, async (tx) => {
      const listingId = await this.store.listingOfCase(tx, caseId);
      const team = listingId === null ? null : await this.store.team(tx, listingId);
      if (team === null) throw notFound('case');
      return this.present(tx, actor, team);
    });
  }

  /** The same words signed again are a second signature: nothing is lost by it. */
  sign(actor: Actor, listingId: string, asked: AgreementRequest): Promise<AgreementResponse> {
    const { version, language, name, role, rateCents, discountPercent, slots } = asked;
    const terms = { rateCents, discountPercent, slots };
    const words = agreementWords(version, language, terms);
    if (words === null) throw impossible({ pointer: '/version', detail: 'There is no such text.' });
    return this.database.as(actor, async (tx) => {
      const team = await this.own(tx, actor, listingId);
      const objections = objectionsToAgreement({ version, terms }, saidIn(team));
      const isOwner = rightsIn(actor, team.organizationId).includes('team.submit');
      if (!isOwner || objections.length > 0) throw refused(...(isOwner ? [] : ['NOT_PERMITTED']), ...objections);
      const id = randomUUID();
      await this.store.insert(tx, {
        id,
        listingId,
        textVersion: version,
        language,
        textHash: hashOf(words),
        ...terms,
        termsHash: hashOf(termsText(terms)),
        signedBy: actor.personId,
        signerRole: role,
        nameSealed: await this.vault.seal(tx, { kind: 'PERSON', id: actor.personId }, placeOf(id), name),
        signedAt: this.clock.now(),
      });
      const shown = await this.present(tx, actor, team);
      await this.audit.record(tx, { actor, action: 'agreement.sign', subject: { kind: 'listing', id: listingId } });
      return shown;
    });
  }

  private async present(tx: Tx, actor: Actor, team: SigningTeam): Promise<AgreementResponse> {
    const { version, words } = currentAgreement();
    const last = await this.store.last(tx, team.listingId);
    return {
      version,
      en: words.en.join('\n'),
      es: words.es.join('\n'),
      signature: last && (await this.signatureOf(tx, last)),
      objections: last ? objectionsToAgreement({ version: last.textVersion, terms: last }, saidIn(team)) : [],
      maySign: rightsIn(actor, team.organizationId).includes('team.submit'),
      holds: await this.holdsOf(tx, actor, team, last),
    };
  }

  /** As the team is public, and not as somebody writes it: that is whom the fund would pay. */
  private async holdsOf(tx: Tx, actor: Actor, team: SigningTeam, last: StoredSignature | null) {
    const listed = await this.paid.of(tx, team.listingId);
    if (listed === null) throw notFound('team');
    const said = listed.scholarship ?? { participates: false, slots: null };
    const isAgreed =
      last !== null && objectionsToAgreement({ version: last.textVersion, terms: last }, said).length === 0;
    const holds: readonly PaymentHold[] = paymentsHeld({ ...listed, isAgreed }, this.clock.today());
    return actor.rights.includes('case.read') ? holds : heldAsToldToTeam(holds);
  }

  /** Whose account was erased, signed without a name that can still be read. */
  private async signatureOf(tx: Tx, row: StoredSignature): Promise<SignatureResponse> {
    const { id, textVersion, signedBy, signerRole, nameSealed, signedAt, textHash, termsHash } = row;
    const language = row.language as AgreementLanguage;
    const terms: AgreementTerms = row;
    const words = agreementWords(textVersion, language, terms);
    if (words === null || hashOf(words) !== textHash || hashOf(termsText(terms)) !== termsHash)
      throw problem('integrity');
    const open = await this.vault.openerOf(tx, { kind: 'PERSON', id: signedBy });
    const name = unlessGone(() => open(placeOf(id), nameSealed)) ?? '';
    const { rateCents, discountPercent, slots } = terms;
    return {
      id,
      version: textVersion,
      language,
      words,
      textHash,
      termsHash,
      rateCents,
      discountPercent,
      slots,
      name,
      role: signerRole,
      signedAt: signedAt.toISOString(),
    };
  }

  private async own(tx: Tx, actor: Actor, listingId: string): Promise<SigningTeam> {
    const team = await this.store.team(tx, listingId);
    if (team === null || !rightsIn(actor, team.organizationId).includes('team.edit')) throw notFound('team');
    return team;
  }
}

const saidIn = ({ scholarship: { participates, slots } }: SigningTeam) => ({ participates, slots });
