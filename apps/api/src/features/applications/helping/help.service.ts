/** An applicant asks somebody to help with the writing, sees who came, and ends it at once, whenever they want. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { HELP_LINK_DAYS } from '@open-window/domain/application-help.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { digestOf, newSecret } from '../../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { unlessGone } from '../../../platform/crypto/gone.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { ApplicationsStore, type StoredDraft } from '../writing/applications.store.ts';
import type { HelpInvitation, HelpItem, HelpListResponse } from './help.dto.ts';
import { HelpStore, type StoredHelp } from './help.store.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';

const dayMs = 86_400_000;
export const placeInHelp = (row: string, column: 'email_sealed' | 'name_sealed') => ({
  table: 'application_help',
  column,
  row,
});

/** Both are needed wherever a draft is changed together with who helps with it. */
@Injectable()
export class HelpedDrafts {
  constructor(
    readonly drafts: ApplicationsStore,
    readonly help: HelpStore,
  ) {}

  /** Whoever writes in the draft waits: what is decided here holds from their next word on. */
  async holdOwn(tx: Tx, actor: Actor, id: string): Promise<StoredDraft> {
    const held = await this.drafts.holdDraft(tx, id);
    if (!held || held.personId !== actor.personId) throw notFound('application');
    return held;
  }
}

@Injectable()
export class HelpService {
  constructor(
    private readonly database: Database,
    private readonly stores: HelpedDrafts,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor, id: string): Promise<HelpListResponse> {
    return this.database.as(actor, async (tx) => {
      const application = await this.stores.drafts.find(tx, id);
      if (!application || application.personId !== actor.personId) throw notFound('application');
      const open = await this.vault.openerOf(tx, ownKey({ id }));
      const helpers = await this.stores.help.ofApplication(tx, id);
      return { items: helpers.map((help) => itemOf(help, (place, sealed) => unlessGone(() => open(place, sealed)))) };
    });
  }

  async invite(actor: Actor, id: string, { email, withClinical, language }: HelpInvitation): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const { status } = await this.stores.holdOwn(tx, actor, id);
      if (status !== 'DRAFT') throw refused('WRONG_STATE');
      const [helpId, token, now] = [randomUUID(), newSecret(), this.clock.now()];
      await this.stores.help.expire(tx, id, now);
      const emailSealed = await this.vault.seal(tx, ownKey({ id }), placeInHelp(helpId, 'email_sealed'), email.trim());
      const expiresAt = new Date(now.getTime() + HELP_LINK_DAYS * dayMs);
      const row = { id: helpId, applicationId: id, invitedBy: actor.personId, withClinical, language, emailSealed };
      const link = { state: 'INVITED', tokenHash: digestOf(token), invitedAt: now, expiresAt };
      if (!(await this.stores.help.insert(tx, { ...row, ...link }))) throw refused('HELPER_ALREADY');
      const to = { address: email.trim(), subject: { kind: 'TOKEN', id: helpId } } as const;
      await this.outbox.queue(tx, { template: 'helpAsked', to, language, payload: { token } });
      await this.audit.record(tx, { actor, action: 'application.help.invite', subject: { kind: 'application', id } });
    });
  }

  async remove(actor: Actor, id: string, helpId: string): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.stores.holdOwn(tx, actor, id);
      const helpers = await this.stores.help.ofApplication(tx, id);
      if (!helpers.some((help) => help.id === helpId)) throw notFound('helper');
      if (!(await this.stores.help.end(tx, helpId, 'REMOVED', this.clock.now()))) throw refused('WRONG_STATE');
      await this.audit.record(tx, { actor, action: 'application.help.remove', subject: { kind: 'application', id } });
    });
  }
}

type Open = (place: ReturnType<typeof placeInHelp>, sealed: string) => string | null;

const itemOf = (help: StoredHelp, open: Open): HelpItem => {
  const { id, state, emailSealed, nameSealed, relation, authority, withClinical, invitedAt, expiresAt } = help;
  return {
    ...{ id, state, relation, authority, withClinical },
    email: emailSealed === null ? null : open(placeInHelp(id, 'email_sealed'), emailSealed),
    name: nameSealed === null ? null : open(placeInHelp(id, 'name_sealed'), nameSealed),
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
};
