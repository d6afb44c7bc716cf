/** Writes the facts of one version into the rows that search and profile read. Checks are not among them: nothing here can write a badge. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DraftMember, ListingContent } from '@open-window/domain/listing-draft.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

/** What hangs on a service, by table, as rows. */
const partsOf = ({ service, team }: ListingContent): Readonly<Record<string, readonly object[]>> => {
  const of = { service_id: service.id };
  return {
    care_phase: service.phases.map((phase) => ({
      ...of,
      phase: phase.phase,
      offered: phase.offered,
      partner_name: phase.partnerName,
      count_min: phase.countMin,
      count_max: phase.countMax,
      minutes: phase.minutes,
      formats: phase.formats,
      deliveries: phase.deliveries,
      performed_by: phase.performedBy,
      therapist_presence: phase.therapistPresence,
      first_within_hours: phase.firstWithinHours,
    })),
    price_item: service.prices.map(
      ({ phase, route, format, amountCents, slidingScaleMinCents, countMin, countMax }) => ({
        ...of,
        id: randomUUID(),
        phase,
        route,
        format,
        amount_cents: amountCents,
        sliding_scale_min_cents: slidingScaleMinCents,
        count_min: countMin,
        count_max: countMax,
      }),
    ),
    safety_profile: service.safety.map((profile) => ({
      ...of,
      route: profile.route,
      monitoring: profile.monitoring,
      observation_minutes: profile.observationMinutes,
      responder: profile.responder,
      emergency_drill_on: profile.emergencyDrillOn,
      is_never_left_alone: profile.isNeverLeftAlone,
      discharge_criteria: profile.dischargeCriteria,
      ride_home_required: profile.rideHomeRequired,
    })),
    service_population: service.populations.map(({ code, isSpecialised }) => ({
      ...of,
      code,
      is_specialised: isSpecialised,
    })),
    service_access: service.access.map(({ code, answer, note }) => ({ ...of, code, answer, note })),
    service_language: service.languages.map(({ code, isInterpreted }) => ({
      ...of,
      code,
      is_interpreted: isInterpreted,
    })),
    service_payment: service.payments.map(({ phase, code, note }) => ({ ...of, phase, code, note })),
    practitioner_role: team.map(({ practitionerId, roles }, position) => ({
      ...of,
      practitioner_id: practitionerId,
      roles,
      position,
    })),
  };
};

@Injectable()
export class ContentStore {
  async write(tx: Tx, organizationId: string, content: ListingContent): Promise<void> {
    const { email, website, service } = content;
    await rows(tx).organization.update({
      where: { id: organizationId },
      data: { email, website, revision: { increment: 1 } },
    });
    await this.writeLocation(tx, organizationId, content);
    for (const member of content.team) await this.writeMember(tx, member);
    await this.writeService(tx, content);
    for (const [table, parts] of Object.entries(partsOf(content))) {
      const name = Prisma.raw(table);
      await rows(tx).$executeRaw`DELETE FROM ${name} WHERE service_id = ${service.id}::uuid`;
      if (parts.length > 0)
        await rows(tx)
          .$executeRaw`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(parts)}::jsonb)`;
    }
  }

  /** A person who works in another team too cannot be changed from this one. */
  async isInAnotherTeam(tx: Tx, practitionerIds: readonly string[], serviceId: string): Promise<boolean> {
    const where = { practitionerId: { in: [...practitionerIds] }, serviceId: { not: serviceId } };
    return (await rows(tx).practitionerRole.count({ where })) > 0;
  }

  /**
   * Licenses that somebody holds who is none of these people: a number belongs to one person. Who left this team, or stands in it anew because
   * what was checked of them changed, hands theirs on.
   */
  async licensesOfOthers(tx: Tx, team: readonly DraftMember[], left: readonly string[], serviceId: string) {
    const claimed = team.flatMap(({ licenses }) =>
      licenses.map(({ state, type, number }) => ({ state, type, number })),
    );
    if (claimed.length === 0) return 0;
    const isFree = {
      practitionerId: { in: [...left] },
      practitioner: { practitionerRoles: { none: { serviceId: { not: serviceId } } } },
    };
    return rows(tx).license.count({
      where: { OR: claimed, practitionerId: { notIn: team.map(({ practitionerId }) => practitionerId) }, NOT: isFree },
    });
  }

  /** Whom and what checks can be recorded on before anybody reads of them: people without licenses, and the place. What stands stays as it is. */
  async writeTargets(tx: Tx, organizationId: string, content: ListingContent, live: ListingContent | null) {
    if (content.location.id !== live?.location.id) await this.writeLocation(tx, organizationId, content);
    const standing = new Set(live?.team.map(({ practitionerId }) => practitionerId));
    for (const member of content.team) if (!standing.has(member.practitionerId)) await this.writePerson(tx, member);
  }

  async attest(tx: Tx, serviceId: string, day: Day): Promise<void> {
    await rows(tx).healthcareService.update({ where: { id: serviceId }, data: { attestedOn: new Date(day) } });
  }

  private async writeLocation(tx: Tx, organizationId: string, { location, phone }: ListingContent): Promise<void> {
    const { id, point, ...address } = location;
    const data = { ...address, phone, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
    await rows(tx).location.upsert({
      where: { id },
      create: { id, organizationId, ...data },
      update: { ...data, revision: { increment: 1 } },
    });
  }

  private async writePerson(
    tx: Tx,
    { practitionerId: id, givenName, familyName, credentials, npi }: DraftMember,
  ): Promise<void> {
    const data = { givenName, familyName, credentials, npi };
    await rows(tx).practitioner.upsert({
      where: { id },
      create: { id, ...data },
      update: { ...data, revision: { increment: 1 } },
    });
  }

  private async writeMember(tx: Tx, member: DraftMember): Promise<void> {
    await this.writePerson(tx, member);
    const { practitionerId, licenses } = member;
    for (const { number, type, state, validIn, status, isRestricted, expiresOn } of licenses) {
      const data = { practitionerId, validIn: [...validIn], status, isRestricted, expiresOn: new Date(expiresOn) };
      await rows(tx).license.upsert({
        where: { state_type_number: { state, type, number } },
        create: { number, type, state, ...data },
        update: data,
      });
    }
  }

  private async writeService(tx: Tx, { service }: ListingContent): Promise<void> {
    const { availability, scholarship, policies } = service;
    const day = (text: string | null | undefined) => (text ? new Date(text) : null);
    await rows(tx).healthcareService.update({
      where: { id: service.id },
      data: {
        summary: service.summary,
        routes: [...service.routes],
        settings: [...service.settings],
        conditions: [...service.conditions],
        modalities: [...service.modalities],
        remoteStates: [...service.remoteStates],
        touchPolicy: policies.touch,
        recordingPolicy: policies.recording,
        accepting: availability?.accepting ?? null,
        acceptingAsOf: day(availability?.asOf),
        acceptingSource: availability?.source ?? null,
        waitWeeks: availability?.waitWeeks ?? null,
        takesScholarships: scholarship.participates,
        scholarshipSlots: scholarship.slots,
        scholarshipAsOf: day(scholarship.asOf),
        revision: { increment: 1 },
      },
    });
  }
}
