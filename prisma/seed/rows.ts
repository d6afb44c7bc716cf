/** A listing as the rows of the database that it is made of. */
import type { Listing, TeamMember } from '@open-window/domain/listing.ts';
import type { DraftMember } from '@open-window/domain/listing-draft.ts';
import { idOf, inventedNpi } from './chance.ts';
import { serviceParts, serviceRow } from './service-rows.ts';
import { sharedTables, tables, type Row, type Rows, type Table } from './tables.ts';

export interface MailingAddress {
  readonly line1: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

/** A listing with what only the database keeps. */
export interface ListingRecord {
  readonly listing: Listing;
  readonly mailing?: MailingAddress;
  /** A version that the team is still writing, beside the live one. */
  readonly draft?: Pick<Listing, 'service'>;
}

export function rowsOf(records: readonly ListingRecord[]): Rows {
  const rows = Object.fromEntries(tables.map((table) => [table, [] as Row[]])) as unknown as Record<Table, Row[]>;
  const seen = new Set<string>();
  for (const record of records) {
    for (const [table, row] of rowsOfOne(record)) {
      if (sharedTables.has(table)) {
        const id = row['id'] as string;
        if (seen.has(id)) continue;
        seen.add(id);
      }
      rows[table].push(row);
    }
  }
  return rows;
}

function* rowsOfOne(record: ListingRecord): Generator<readonly [Table, Row]> {
  const { listing } = record;
  yield ['organization', organizationRow(listing)];
  yield ['location', locationRow(record)];
  for (const member of listing.team) yield* practitionerRows(member);
  yield ['healthcare_service', serviceRow(listing)];
  yield* serviceParts(listing);
  for (const [position, { practitionerId, roles }] of listing.team.entries()) {
    yield ['practitioner_role', { service_id: listing.service.id, practitioner_id: practitionerId, roles, position }];
  }
  for (const check of listing.checks) yield ['verification_check', checkRow(check)];
  yield ['listing', listingRow(listing)];
  yield* revisionRows(record);
}

function organizationRow({ organizationId, organizationName, website, email }: Listing): Row {
  return {
    id: organizationId,
    name: organizationName,
    legal_name: `${organizationName}, PLLC`,
    npi: inventedNpi(organizationId),
    website,
    email,
  };
}

function locationRow({ listing: { organizationId, location, phone }, mailing }: ListingRecord): Row {
  const { id, line1, line2, city, state, postalCode, point, geocodeQuality, geocodeSource } = location;
  return {
    id,
    organization_id: organizationId,
    line1,
    line2,
    city,
    state,
    postal_code: postalCode,
    mailing_line1: mailing?.line1 ?? null,
    mailing_city: mailing?.city ?? null,
    mailing_state: mailing?.state ?? null,
    mailing_postal_code: mailing?.postalCode ?? null,
    phone,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    geocode_quality: geocodeQuality,
    geocode_source: geocodeSource,
  };
}

const inventedNumber = (licenseId: string): string => `INVENTED-${licenseId.slice(-12).toUpperCase()}`;

/** With what boards and registers know them by, which the public does not see. */
const draftMember = (member: TeamMember): DraftMember => ({
  ...member,
  npi: inventedNpi(member.practitionerId),
  licenses: member.licenses.map((license) => ({
    ...license,
    number: inventedNumber(idOf('license', member.practitionerId, license.type, license.state)),
  })),
});

function* practitionerRows({
  practitionerId,
  givenName,
  familyName,
  credentials,
  licenses,
}: TeamMember): Generator<readonly [Table, Row]> {
  yield [
    'practitioner',
    {
      id: practitionerId,
      given_name: givenName,
      family_name: familyName,
      credentials,
      npi: inventedNpi(practitionerId),
    },
  ];
  for (const { type, state, validIn, status, isRestricted, expiresOn } of licenses) {
    const id = idOf('license', practitionerId, type, state);
    const number = inventedNumber(id);
    const row = {
      id,
      practitioner_id: practitionerId,
      type,
      number,
      state,
      valid_in: validIn,
      status,
      is_restricted: isRestricted,
      expires_on: expiresOn,
    };
    yield ['license', row];
  }
}

function checkRow({
  id,
  item,
  target,
  targetId,
  method,
  source,
  performedOn,
  result,
  nextDueOn,
}: Listing['checks'][number]): Row {
  return {
    id,
    item,
    organization_id: target === 'ORGANIZATION' ? targetId : null,
    location_id: target === 'LOCATION' ? targetId : null,
    practitioner_id: target === 'PRACTITIONER' ? targetId : null,
    service_id: target === 'SERVICE' ? targetId : null,
    method,
    source,
    performed_on: performedOn,
    result,
    original_result: result,
    next_due_on: nextDueOn,
  };
}

function listingRow({
  id,
  slug,
  name,
  organizationId,
  location,
  service,
  status,
  origin,
  contentUpdatedAt,
}: Listing): Row {
  return {
    id,
    slug,
    name,
    organization_id: organizationId,
    location_id: location.id,
    service_id: service.id,
    status,
    origin,
    content_updated_at: contentUpdatedAt,
    closed_at: status === 'CLOSED' ? contentUpdatedAt : null,
  };
}

const beforeLive: ReadonlySet<Listing['status']> = new Set([
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED_SCHEDULED',
  'REJECTED',
]);

function* revisionRows({ listing, draft }: ListingRecord): Generator<readonly [Table, Row]> {
  const { id, name, organizationName, phone, email, website, location, team, service, contentUpdatedAt } = listing;
  const content = { name, organizationName, phone, email, website, location, team: team.map(draftMember), service };
  const version = (number: number, state: string, what: object): Row => ({
    listing_id: id,
    number,
    state,
    content: { ...what },
    created_at: contentUpdatedAt,
  });
  yield ['listing_revision', version(1, beforeLive.has(listing.status) ? 'DRAFT' : 'LIVE', content)];
  if (draft) yield ['listing_revision', version(2, 'DRAFT', { ...content, ...draft })];
}
