/** Made-up listings in any number on the real map of the country, for the database and for what is compared with it. */
import type { Check, Day, Listing, Point, TeamMember } from '@open-window/domain/listing.ts';
import { Chance, sampleListing, type SamplePlace } from '@open-window/search-index/sample-listings.ts';
import { loadGazetteer } from '../apps/api/src/platform/places/gazetteer.ts';

/** One team in so many has been vetted: a file is sixty rows, and search looks at none of them. */
const vettedShare = 0.08;

/** ZIPs of the country, drawn the more often the more ZIPs lie around: √ of their number within half a degree. */
export function placesOf(chance: Chance): () => SamplePlace {
  const gazetteer = loadGazetteer();
  const all = gazetteer.zips.flatMap((postalCode) => {
    const place = gazetteer.zipCentre(postalCode);
    return place ? [{ postalCode, city: place.city, state: place.state, point: place.point }] : [];
  });
  const cellOf = ({ latitude, longitude }: Point): string => `${Math.round(latitude * 2)} ${Math.round(longitude * 2)}`;
  const inCell = new Map<string, number>();
  for (const { point } of all) inCell.set(cellOf(point), (inCell.get(cellOf(point)) ?? 0) + 1);
  const most = Math.sqrt(Math.max(...inCell.values()));
  return () => {
    for (;;) {
      const place = chance.of(all);
      if (!chance.is(Math.sqrt(inCell.get(cellOf(place.point)) ?? 0) / most)) continue;
      const shift = (): number => (chance.next() - 0.5) * 0.08;
      const { latitude, longitude } = place.point;
      return { ...place, point: { latitude: latitude + shift(), longitude: longitude + shift() } };
    }
  };
}

/** The same listings every time, one after the other: a million need not be in memory at once. */
export function* worldOf(count: number, today: Day): Generator<Listing> {
  const next = placesOf(new Chance(1));
  for (let number = 0; number < count; number += 1) yield writable(sampleListing(number, next(), today), number);
}

/** Ids that a column of type uuid takes. */
function writable(listing: Listing, number: number): Listing {
  const id = (kind: number, position = 0): string =>
    `${String(kind)}${position.toString(16).padStart(7, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  const [organizationId, locationId, serviceId] = [id(1), id(2), id(3)];
  const team = listing.team.map((member, position): TeamMember => ({ ...member, practitionerId: id(4, position) }));
  const targets: Record<string, string> = {
    [listing.organizationId]: organizationId,
    [listing.location.id]: locationId,
    [listing.service.id]: serviceId,
  };
  for (const [position, { practitionerId }] of listing.team.entries()) targets[practitionerId] = id(4, position);
  const checks = new Chance(number).is(vettedShare) ? listing.checks : [];
  return {
    ...listing,
    id: id(0),
    organizationId,
    location: { ...listing.location, id: locationId },
    service: { ...listing.service, id: serviceId },
    team,
    checks: checks.map((check, position): Check => ({
      ...check,
      id: id(5, position),
      targetId: targets[check.targetId] ?? check.targetId,
    })),
  };
}
