/** Turns what staff wrote into a version of a listing, and back: ids are kept, dates are set by whoever changes what they date. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftMember, ListingContent } from '@open-window/domain/listing-draft.ts';
import type { Availability, Day, PracticeLocation, Scholarship } from '@open-window/domain/listing.ts';
import { parsePhone } from '@open-window/domain/phone.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { loadGazetteer } from '../../platform/places/gazetteer.ts';
import type { AddressEntry, ListingContentEntry, MemberEntry, ServiceEntry } from './content.dto.ts';

export interface KnownIds {
  readonly locationId: string;
  readonly serviceId: string;
}

@Injectable()
export class Contents {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** `before`: the version that is changed, whose members and dates are kept where nothing changed. */
  from(entry: ListingContentEntry, before: ListingContent | null, { locationId, serviceId }: KnownIds): ListingContent {
    const { name, organizationName, email, website, location, team, service } = entry;
    return {
      name,
      organizationName,
      phone: phoneOf(entry.phone),
      email,
      website,
      location: this.locationOf(location, locationId),
      team: team.map((member) => memberOf(member, before)),
      service: { ...this.serviceOf(service, before), id: serviceId },
    };
  }

  /** The centre of a ZIP is said to be that; nobody is shown a roof that we do not know. */
  private locationOf(entry: AddressEntry, id: string): PracticeLocation {
    const centre = loadGazetteer().zipCentre(entry.postalCode);
    const isKnown = centre !== null && centre.state === entry.state;
    return {
      id,
      ...plain(entry),
      point: isKnown ? centre.point : null,
      geocodeQuality: isKnown ? 'POSTAL_CODE' : 'UNKNOWN',
      geocodeSource: isKnown ? centre.source : null,
    };
  }

  private serviceOf(entry: ServiceEntry, live: ListingContent | null): Omit<ListingContent['service'], 'id'> {
    const { touch, recording, accepting, waitWeeks, takesScholarships, scholarshipSlots, ...facts } = plain(entry);
    const today = this.clock.today();
    return {
      ...facts,
      policies: { touch, recording },
      availability: availabilityOf(accepting, waitWeeks, live?.service.availability ?? null, today),
      scholarship: scholarshipOf(takesScholarships, scholarshipSlots, live?.service.scholarship ?? null, today),
      attestedOn: live?.service.attestedOn ?? null,
    };
  }
}

/** What staff see and send back. */
export function entryOf(content: ListingContent): ListingContentEntry {
  const { name, organizationName, phone, email, website, location, team, service } = content;
  const { id: _, policies, availability, scholarship, attestedOn: __, ...facts } = service;
  const { line1, line2, city, state, postalCode } = location;
  return {
    name,
    organizationName,
    phone,
    email,
    website,
    location: { line1, line2, city, state, postalCode },
    team,
    service: {
      ...facts,
      touch: policies.touch,
      recording: policies.recording,
      accepting: availability?.accepting ?? null,
      waitWeeks: availability?.waitWeeks ?? null,
      takesScholarships: scholarship.participates,
      scholarshipSlots: scholarship.slots,
    },
  };
}

/** Of instances of classes, the plain values that a document holds. */
const plain = <T>(value: T) => JSON.parse(JSON.stringify(value)) as { -readonly [K in keyof T]: T[K] };

/** What cannot be read stays as it was typed, until somebody wants to publish it. */
const phoneOf = (phone: string | null): string | null => (phone === null ? null : (parsePhone(phone).phone ?? phone));

function memberOf(entry: MemberEntry, before: ListingContent | null): DraftMember {
  const { practitionerId, ...facts } = plain(entry);
  const isKnown = before?.team.some((member) => member.practitionerId === practitionerId) ?? false;
  return { ...facts, practitionerId: practitionerId !== undefined && isKnown ? practitionerId : randomUUID() };
}

function availabilityOf(
  accepting: ServiceEntry['accepting'],
  waitWeeks: number | null,
  before: Availability | null,
  today: Day,
): Availability | null {
  if (accepting === null) return null;
  const isSame = before?.accepting === accepting && before.waitWeeks === waitWeeks;
  return isSame ? before : { accepting, waitWeeks, asOf: today, source: 'REPORTED' };
}

function scholarshipOf(
  participates: boolean,
  slots: number | null,
  before: Scholarship | null,
  today: Day,
): Scholarship {
  if (!participates) return { participates, slots: null, asOf: null };
  const isSame = before?.participates === true && before.slots === slots;
  return isSame ? before : { participates, slots, asOf: today };
}
