/**
 * The demo world: some 260 teams that do not exist, in real cities, in every state of vetting. Nothing in it is a person, a clinic or a number of
 * anyone: NPIs begin with 2, phones are 555-0100 to 555-0199, mail and sites end in `.example`. The same day gives the same world, byte for byte.
 */
import { addDays } from '@open-window/domain/day.ts';
import { statesCovered } from '@open-window/domain/license.ts';
import type { CarePhase, Day, Listing, ServiceFacts, TeamMember } from '@open-window/domain/listing.ts';
import { freeSlug, slugOf } from '@open-window/domain/slug.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';
import { chanceOf, idOf } from './chance.ts';
import { phasesOf, pricesOf, safetyOf, settingsOf } from './demo-care.ts';
import { availabilityOf, facetsOf } from './demo-facets.ts';
import { teamOf } from './demo-people.ts';
import { locationAt } from './demo-places.ts';
import { blueprintsOf, chanceFor, type Blueprint } from './demo-plan.ts';
import { attestedOnOf, checksOf } from './demo-vetting.ts';
import { closings, kinds, middles, openings, plants, qualities, waters } from './demo-words.ts';
import type { ListingRecord } from './rows.ts';
import { insertCandidates } from './demo-candidates.ts';
import { insertProbes } from './demo-desk.ts';
import { insertPrograms } from './demo-programs.ts';
import { inTransaction, insertListings, type Connection } from './write.ts';

/** Fills an empty database, and no other, in one transaction. Answers with the number of listings. */
export async function loadDemoWorld(client: Connection, today: Day): Promise<number> {
  const records = demoWorld(today);
  await inTransaction(client, async () => {
    await client.query('LOCK TABLE organization, listing IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await client.query('SELECT 1 AS found FROM organization UNION ALL SELECT 1 FROM listing LIMIT 1');
    if (rows.length > 0)
      throw new Error('The demo world is loaded into an empty database only; this one holds organizations.');
    await insertListings(client, records);
    await insertCandidates(client);
    await insertProbes(client, today);
    await insertPrograms(client, today);
  });
  return records.length;
}

export function demoWorld(today: Day): ListingRecord[] {
  const blueprints = blueprintsOf();
  const names = organizationNames(blueprints);
  const slugs = new Set<string>();
  const listings: Listing[] = [];
  return blueprints.map((blueprint) => {
    const sister = blueprint.sisterOf === null ? undefined : listings[blueprint.sisterOf];
    const listing = listingOf(blueprint, names[blueprint.sisterOf ?? blueprint.number] ?? '', sister, today, (slug) =>
      slugs.has(slug),
    );
    slugs.add(listing.slug);
    listings.push(listing);
    return withMore(blueprint, listing);
  });
}

function listingOf(
  blueprint: Blueprint,
  organizationName: string,
  sister: Listing | undefined,
  today: Day,
  isTaken: (slug: string) => boolean,
): Listing {
  const { number, site, status } = blueprint;
  const chance = chanceFor(blueprint, 'listing');
  const placed = locationAt(site, idOf('demo location', number), chance);
  const location = blueprint.isUnmapped
    ? ({ ...placed, point: null, geocodeQuality: 'UNKNOWN', geocodeSource: null } as const)
    : placed;
  const host = `${slugOf(organizationName)}.example`;
  const name = sister ? `${organizationName}, ${location.city}` : organizationName;
  const attestedOn = attestedOnOf(blueprint, today);
  const team = teamOf(blueprint, today);
  const bare: Listing = {
    id: idOf('demo listing', number),
    slug: freeSlug(slugOf(organizationName, location.city, location.state), isTaken),
    name,
    status,
    origin: 'DEMO',
    organizationId: sister?.organizationId ?? idOf('demo organization', number),
    organizationName,
    phone: `+1${site.areaCode}555${String(100 + (number % 100)).padStart(4, '0')}`,
    email: `hello@${host}`,
    website: chance.is(0.92) || sister ? `https://${host}` : null,
    location,
    team,
    service: serviceOf(blueprint, team, attestedOn, today),
    checks: [],
    contentUpdatedAt: `${attestedOn ?? addDays(today, -chance.whole(5, 80))}T${String(chance.whole(13, 22))}:${String(chance.whole(10, 59))}:00.000Z`,
  };
  // Two places of one organization share its site and mail, as they share its row.
  const shared = sister ? { ...bare, email: sister.email, website: sister.website } : bare;
  return { ...shared, checks: checksOf(blueprint, shared, today) };
}

function serviceOf(
  blueprint: Blueprint,
  team: readonly TeamMember[],
  attestedOn: Day | null,
  today: Day,
): ServiceFacts {
  const phases = phasesOf(blueprint);
  const chance = chanceFor(blueprint, 'policies');
  return {
    id: idOf('demo service', blueprint.number),
    summary: summaryOf(blueprint),
    phases,
    routes: blueprint.routes,
    settings: settingsOf(blueprint),
    ...facetsOf(blueprint, phases, today),
    prices: pricesOf(blueprint, phases),
    safety: safetyOf(blueprint, phases, today),
    policies: {
      touch: chance.pick(['WRITTEN_CONSENT', 'WRITTEN_CONSENT', 'VERBAL_CONSENT', 'NONE', 'NOT_STATED']),
      recording: chance.pick(['NEVER', 'NEVER', 'WRITTEN_CONSENT', 'NOT_STATED']),
    },
    remoteStates: remoteStatesOf(blueprint, phases, team, today),
    availability: availabilityOf(blueprint, today),
    attestedOn,
  };
}

/** Remote care reaches no farther than the licenses of the team, and there must be some. */
function remoteStatesOf(
  { number, model, site }: Blueprint,
  phases: readonly CarePhase[],
  team: readonly TeamMember[],
  today: Day,
): StateCode[] {
  const isVirtual = phases.some(({ offered, deliveries }) => offered === 'HERE' && deliveries.includes('VIRTUAL'));
  const chance = chanceFor({ number }, 'remote');
  if (!isVirtual || (model !== 'KAP_REMOTE_SUPERVISED' && chance.is(0.25))) return [];
  const covered = statesCovered(team, today);
  const needsBoth = model === 'KAP_REMOTE_SUPERVISED';
  const reachable = covered
    .filter(({ mentalHealth, medical }) => (needsBoth ? mentalHealth && medical : mentalHealth || medical))
    .map(({ state }) => state);
  const kept = new Set([site.zip.state, ...chance.some(reachable, chance.whole(2, 14))]);
  return reachable.filter((state) => kept.has(state));
}

function summaryOf(blueprint: Blueprint): string {
  const chance = chanceFor(blueprint, 'summary');
  return [
    chance.pick(openings[blueprint.model]),
    ...chance.some(middles, chance.whole(1, 2)),
    chance.pick(closings),
  ].join(' ');
}

/** One name for each team, none twice. */
function organizationNames(blueprints: readonly Blueprint[]): string[] {
  const chance = chanceOf('demo names');
  const taken = new Set<string>();
  return blueprints.map(({ model }) => {
    for (;;) {
      const lot = chance.next();
      const [plant, water] = [chance.pick(plants), chance.pick(waters)];
      const stem =
        lot < 0.4
          ? `${plant} & ${water}`
          : lot < 0.75
            ? `${chance.pick(qualities)} ${chance.is(0.5) ? plant : water}`
            : `${plant} ${water}`;
      const name = `${stem} ${chance.pick(kinds[model])}`;
      if (taken.has(stem)) continue;
      taken.add(stem);
      return name;
    }
  });
}

/** Some take their mail elsewhere; some are writing a new version while the live one stands. */
function withMore(blueprint: Blueprint, listing: Listing): ListingRecord {
  const chance = chanceFor(blueprint, 'more');
  const { city, state, postalCode } = listing.location;
  const mailing = chance.is(0.15)
    ? { mailing: { line1: `PO Box ${String(chance.whole(100, 9999))}`, city, state, postalCode } }
    : {};
  const isWriting = blueprint.status === 'LIVE' && blueprint.number % 40 === 7;
  const draft = isWriting
    ? {
        draft: {
          service: { ...listing.service, summary: `${listing.service.summary} We now hold visits on Saturdays too.` },
        },
      }
    : {};
  return { listing, ...mailing, ...draft };
}
