/** From the link in a mail to helping: read once more what it is about, signed under exact words, and used up by whoever is first. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { currentHelpText, helpWords } from '@open-window/domain/application-help.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { digestOf } from '../../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import { asProduct } from '../../../platform/database/as-product.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { linkIsOver, refused } from '../../../platform/http/problems.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import type { HelpAcceptance, HelpAcceptedResponse, HelpLook, HelpLookResponse } from './help.dto.ts';
import { HelpedDrafts, placeInHelp } from './help.service.ts';
import type { StoredHelp } from './help.store.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';

function attestationIn(language: RoundLanguage) {
  const version = currentHelpText();
  const words = helpWords(version, language) ?? '';
  return { version, words, hash: createHash('sha256').update(words).digest('hex') };
}

@Injectable()
export class HelperLinks {
  constructor(
    private readonly database: Database,
    private readonly stores: HelpedDrafts,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nothing of what was written, and not by whom. */
  look(actor: Actor, { token, language }: HelpLook): Promise<HelpLookResponse> {
    return this.database.as(actor, (tx) =>
      asProduct(tx, async () => {
        const help = await this.stores.help.byToken(tx, digestOf(token), this.clock.now());
        const application = help && (await this.stores.drafts.find(tx, help.applicationId));
        if (!application) throw linkIsOver();
        const { round } = application;
        const program = { en: round.program.nameEn, es: round.program.nameEs };
        return { program, round: round.name, withClinical: help.withClinical, attestation: attestationIn(language) };
      }),
    );
  }

  accept(actor: Actor, asked: HelpAcceptance): Promise<HelpAcceptedResponse> {
    return this.database.as(actor, async (tx) => {
      const help = await asProduct(tx, () => this.take(tx, actor, asked));
      const { applicationId: id, invitedBy: personId, language } = help;
      await this.outbox.queue(tx, { template: 'helpCame', to: { personId }, language });
      const subject = { kind: 'application', id };
      await this.audit.record(tx, { actor, action: 'application.help.accept', subject, personId });
      return { id };
    });
  }

  private async take(tx: Tx, actor: Actor, asked: HelpAcceptance): Promise<StoredHelp> {
    const attestation = attestationIn(asked.language);
    const help = await this.stores.help.takeToken(tx, digestOf(asked.token), this.clock.now());
    if (!help) throw linkIsOver();
    if (help.invitedBy === actor.personId) throw refused('OWN_APPLICATION');
    if (asked.textVersion !== attestation.version || asked.textHash !== attestation.hash) throw refused('OLD_TEXT');
    const { relation, authority, language, textVersion, textHash } = asked;
    const key = ownKey({ id: help.applicationId });
    const isMoved = await this.stores.help.attest(tx, help.id, {
      ...{ helperId: actor.personId, relation, authority, language, textVersion, textHash },
      nameSealed: await this.vault.seal(tx, key, placeInHelp(help.id, 'name_sealed'), asked.name),
      attestedAt: this.clock.now(),
    });
    if (!isMoved) throw linkIsOver();
    return help;
  }
}
