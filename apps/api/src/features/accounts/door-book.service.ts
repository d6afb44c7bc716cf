/** What happens at a door before anybody is in, in the log: whose account it was about, and from where. */
import { Injectable } from '@nestjs/common';
import type { Door } from '@open-window/domain/access.ts';
import type { Request } from 'express';
import { Audit } from '../../platform/audit/audit.ts';
import { door as doorRights } from '../../platform/auth/acting.ts';
import { networkOf } from '../../platform/auth/network.ts';
import { Config } from '../../platform/config/config.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { addressOf } from '../../platform/http/limits.ts';
import { AccountsStore } from './accounts.store.ts';
import { AccountIdentities } from './identities.service.ts';

export interface DoorEvent {
  readonly action: `signIn.${'enter' | 'firstFactor' | 'refused'}`;
  readonly personId: string;
  readonly door: Door;
  readonly request: Request;
  readonly fields: readonly string[];
}

@Injectable()
export class DoorBook {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly identities: AccountIdentities,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  /** Last in its transaction. */
  write(tx: Tx, { action, personId, door, request, fields }: DoorEvent): Promise<void> {
    return this.audit.record(tx, {
      actor: null,
      as: `door:${door}`,
      action,
      subject: { kind: 'session', id: null },
      personId,
      fields,
      network: networkOf(addressOf(request, this.config.trustProxyHops)),
    });
  }

  /** So that the person sees that somebody tried. An address that nobody has is written nowhere. */
  refuse(email: string, door: Door, request: Request): Promise<void> {
    return this.database.as(doorRights, async (tx) => {
      const account = await this.store.withEmail(tx, this.identities.indexOf(email));
      if (!account) return;
      await this.write(tx, { action: 'signIn.refused', personId: account.id, door, request, fields: ['PASSPHRASE'] });
    });
  }
}
