/** Makes the people of the demonstration when they are not there yet. Their secrets follow from the keys of this house: they are kept nowhere. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { doorOf } from '@open-window/domain/access.ts';
import { type DemoPerson, demoPeople, isStaffOfDemo, passphraseOf, totpSecretOf } from '@open-window/domain/demo.ts';
import type { Request, Response } from 'express';
import { door } from '../../platform/auth/acting.ts';
import { Hashing } from '../../platform/auth/hashing.ts';
import { SessionOpening } from '../../platform/auth/session-opening.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import type { DemoPersonItem, DemoSignInResponse } from './demo.dto.ts';
import { DemoStore } from './demo.store.ts';

@Injectable()
export class DemoService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly store: DemoStore,
    private readonly vault: Vault,
    private readonly hashing: Hashing,
    private readonly sessions: SessionOpening,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const person of demoPeople) await this.make(person);
    await this.database.as(door, (tx) => this.store.planRota(tx, this.clock.today()));
  }

  people(): readonly DemoPersonItem[] {
    return demoPeople.map((person) => ({ ...person, ...this.secretsOf(person) }));
  }

  /** In, as one of them, with all that their door asks for. */
  async signIn(email: string, request: Request, response: Response): Promise<DemoSignInResponse> {
    const person = demoPeople.find((each) => each.email === email);
    if (!person) throw notFound('person');
    const at = doorOf(person.role);
    await this.database.as(door, async (tx) => {
      const personId = await this.store.idOf(tx, this.vault.index('email', email));
      if (personId === null) throw notFound('person');
      const strength = at === 'staff' ? 'TWO_FACTORS' : 'PASSPHRASE';
      await this.sessions.open(tx, { personId, door: at, strength, isComplete: true }, request, response);
    });
    return { door: at };
  }

  private async make(person: DemoPerson): Promise<void> {
    const { email, name, role } = person;
    const emailIndex = this.vault.index('email', email);
    const isThere = await this.database.as(door, (tx) => this.store.idOf(tx, emailIndex));
    if (isThere !== null) return;
    const { passphrase, totpSecret } = this.secretsOf(person);
    const passphraseHash = await this.hashing.hash(passphrase);
    await this.database.as(door, async (tx) => {
      const id = randomUUID();
      const seal = (table: string, column: string, text: string) =>
        this.vault.seal(tx, { kind: 'PERSON', id }, { table, column, row: id }, text);
      await this.store.create(tx, {
        id,
        emailIndex,
        emailSealed: await seal('person', 'email_sealed', email),
        nameSealed: await seal('person', 'name_sealed', name),
        passphraseHash,
        totpSealed: totpSecret === null ? null : await seal('totp', 'secret_sealed', totpSecret),
        role,
        now: this.clock.now(),
      });
    });
  }

  private secretsOf(person: DemoPerson): { readonly passphrase: string; readonly totpSecret: string | null } {
    const bytes = (what: string) => Buffer.from(this.vault.sign('demo', `${what} ${person.email}`), 'base64url');
    return {
      passphrase: passphraseOf(bytes('passphrase')),
      totpSecret: isStaffOfDemo(person) ? totpSecretOf(bytes('totp')) : null,
    };
  }
}
