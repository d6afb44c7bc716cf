/** Who one is in this session, and what it still misses: what every page asks first. */
import { Injectable } from '@nestjs/common';
import { doorOf, type Door, type Grant, rightsOf } from '@open-window/domain/access.ts';
import { lifetimes, type Strength } from '@open-window/domain/session.ts';
import { csrfTokenOf } from '../../platform/auth/sessions.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import type { Language, SessionStateResponse } from './accounts.dto.ts';
import type { Account } from './accounts.store.ts';
import { AccountIdentities } from './identities.service.ts';

export interface SessionAtHand {
  readonly door: Door;
  readonly strength: Strength;
  readonly isComplete: boolean;
  readonly elevatedUntil: Date | null;
  readonly token: string;
  readonly breakGlassId: string | null;
}

@Injectable()
export class SessionStates {
  constructor(private readonly identities: AccountIdentities) {}

  async of(tx: Tx, account: Account, session: SessionAtHand): Promise<SessionStateResponse> {
    const { door, strength, isComplete, elevatedUntil, token, breakGlassId } = session;
    const grants = account.roleGrantPersons as readonly Grant[];
    const here = grants.filter(({ role }) => doorOf(role) === door);
    const glass = breakGlassId === null ? null : await rows(tx).breakGlass.findUnique({ where: { id: breakGlassId } });
    const hasFactor = account.totp?.confirmedAt != null || account._count.passkeys > 0;
    return {
      personId: account.id,
      ...(await this.identities.open(tx, account)),
      language: account.language as Language,
      theme: account.theme as SessionStateResponse['theme'],
      door,
      roles: [...new Set(here.map(({ role }) => role))],
      organizations: here.flatMap(({ organizationId }) => organizationId ?? []),
      rights: rightsOf({ grants, door, isComplete, hasBrokenGlass: breakGlassId !== null }),
      strength,
      isComplete,
      needs: isComplete ? null : hasFactor ? 'secondFactor' : 'enrolment',
      elevatedUntil: elevatedUntil?.toISOString() ?? null,
      idleSeconds: lifetimes[door].idleMs / 1000,
      csrfToken: csrfTokenOf(token),
      breakGlassUntil: glass?.expiresAt.toISOString() ?? null,
      isDemo: account.isDemo,
    };
  }
}
