/** What the public would read of a team if its draft were published now. The badge follows from the checks on record, as it would then. */
import type { Listing } from './listing.ts';
import { type ListingContent, type ListingObjection, objectionsToContent } from './listing-draft.ts';
import { carePhaseCodes } from './vocabulary.ts';

/** What a page can be shown without; it says itself that this is not known. */
const mayBeMissing: ReadonlySet<ListingObjection> = new Set<ListingObjection>([
  'NO_SUMMARY', 'NO_CONTACT', 'NO_TEAM', 'NO_ROUTE', 'NO_PHASE', 'NO_PRICE', 'NO_SAFETY_PROFILE', 'SAFETY_OF_UNKNOWN_ROUTE',
  'PRICE_OF_PHASE_NOT_OFFERED',
]); // prettier-ignore

/** Why there is no page to show yet: no name, no address, or something that is only half written. */
export const objectionsToPreview = (content: ListingContent): readonly ListingObjection[] =>
  objectionsToContent(content).filter((objection) => !mayBeMissing.has(objection));

/** Lists come in the order in which what is published is read. */
export function previewOf(standing: Listing, content: ListingContent, now: string): Listing {
  const { team, service, ...facts } = content;
  return {
    ...standing,
    ...facts,
    contentUpdatedAt: now,
    team: team.map((member) => ({ ...member, licenses: sorted(member.licenses, ({ state, type }) => [state, type]) })),
    service: {
      ...service,
      phases: sorted(service.phases, ({ phase }) => [placeOf(phase)]),
      prices: sorted(service.prices, ({ phase, route, format }) => [placeOf(phase), route, format]),
      safety: sorted(service.safety, ({ route }) => [route]),
      populations: sorted(service.populations, ({ code }) => [code]),
      access: sorted(service.access, ({ code }) => [code]),
      languages: sorted(service.languages, ({ code }) => [code]),
      payments: sorted(service.payments, ({ phase, code }) => [placeOf(phase), code]),
    },
  };
}

const placeOf = (phase: (typeof carePhaseCodes)[number]): number => carePhaseCodes.indexOf(phase);

type Key = readonly (string | number | null)[];

/** What is the same for all comes last, as the database puts it. */
function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => Key): readonly Item[] {
  return items.toSorted((a, b) => {
    const [keys, others] = [keyOf(a), keyOf(b)];
    for (const [at, key] of keys.entries()) {
      const other = others[at] ?? null;
      if (key === other) continue;
      return key !== null && (other === null || key < other) ? -1 : 1;
    }
    return 0;
  });
}
