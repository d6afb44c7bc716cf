/** How a team begins, whoever begins it: an organization with an owner, and a draft in it. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problems.ts';
import type { ListingContentEntry } from './content.dto.ts';
import { Contents } from './content.service.ts';
import { ListingsStore, type StoredListing } from './listings.store.ts';
import type { TeamStart } from './team.dto.ts';
import { TeamsStore } from './teams.store.ts';

/** What is known of a team when it begins. */
export interface Beginning extends Omit<TeamStart, 'organizationName'> {
  readonly organizationName?: string;
  readonly line1?: string | null;
  readonly line2?: string | null;
  readonly phone?: string | null;
  readonly website?: string | null;
}

/** A team of which the name and the place are known, and little more. Nothing is said to be offered until somebody says so. */
export const begun = ({ name, city, state, postalCode, line1, line2, ...known }: Beginning): ListingContentEntry => ({
  name,
  organizationName: known.organizationName ?? name,
  phone: known.phone ?? null,
  email: null,
  website: known.website ?? null,
  location: { line1: line1 ?? '', line2: line2 ?? null, city, state: state as StateCode, postalCode },
  team: [],
  service: {
    summary: '',
    phases: (['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION'] as const).map((phase) => ({
      phase,
      offered: 'NOT_OFFERED',
      partnerName: null,
      countMin: 1,
      countMax: 1,
      minutes: null,
      formats: [],
      deliveries: [],
      performedBy: [],
      therapistPresence: 'NOT_APPLICABLE',
      firstWithinHours: null,
    })),
    routes: [],
    settings: [],
    conditions: [],
    modalities: [],
    remoteStates: [],
    populations: [],
    access: [],
    languages: [{ code: 'en', isInterpreted: false }],
    payments: [],
    prices: [],
    safety: [],
    touch: 'NOT_STATED',
    recording: 'NOT_STATED',
    accepting: null,
    waitWeeks: null,
    takesScholarships: false,
    scholarshipSlots: null,
  },
});

@Injectable()
export class Beginnings {
  constructor(
    private readonly store: ListingsStore,
    private readonly teams: TeamsStore,
    private readonly contents: Contents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In an organization of theirs that has no team yet, or in a new one, which they own. */
  async begin(tx: Tx, actor: Actor, entry: ListingContentEntry): Promise<StoredListing> {
    const id = randomUUID();
    const content = this.contents.from(entry, null, { locationId: randomUUID(), serviceId: randomUUID() });
    const owned = actor.grants.flatMap(({ role, organizationId }) =>
      role === 'PROVIDER_OWNER' && organizationId !== null ? [organizationId] : [],
    );
    const empty = await this.teams.emptyOrganization(tx, owned);
    const organizationId = empty ?? randomUUID();
    await this.store.insert(tx, { id, slug: await this.store.freeSlug(tx, content, id), organizationId, content });
    if (empty === null) await this.teams.own(tx, actor.personId, organizationId, this.clock.now());
    const started = await this.store.find(tx, id);
    if (!started) throw problem('internal');
    return started;
  }
}
