/** The care that a team gives, as rows: the service, its steps, prices, safety and all that is searched by. */
import type { Listing } from '@open-window/domain/listing.ts';
import { idOf } from './chance.ts';
import type { Row, Table } from './tables.ts';

export function serviceRow({ organizationId, service }: Listing): Row {
  const { availability, scholarship, policies } = service;
  return {
    id: service.id,
    organization_id: organizationId,
    summary: service.summary,
    routes: service.routes,
    settings: service.settings,
    conditions: service.conditions,
    modalities: service.modalities,
    remote_states: service.remoteStates,
    touch_policy: policies.touch,
    recording_policy: policies.recording,
    accepting: availability?.accepting ?? null,
    accepting_as_of: availability?.asOf ?? null,
    accepting_source: availability?.source ?? null,
    wait_weeks: availability?.waitWeeks ?? null,
    takes_scholarships: scholarship.participates,
    scholarship_slots: scholarship.slots,
    scholarship_as_of: scholarship.asOf,
    attested_on: service.attestedOn,
  };
}

export function* serviceParts({ service }: Listing): Generator<readonly [Table, Row]> {
  const service_id = service.id;
  for (const phase of service.phases) {
    yield [
      'care_phase',
      {
        service_id,
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
      },
    ];
  }
  for (const { phase, route, format, amountCents, slidingScaleMinCents, countMin, countMax } of service.prices) {
    const id = idOf('price', service_id, phase, route ?? '', format ?? '');
    const amounts = {
      amount_cents: amountCents,
      sliding_scale_min_cents: slidingScaleMinCents,
      count_min: countMin,
      count_max: countMax,
    };
    yield ['price_item', { id, service_id, phase, route, format, ...amounts }];
  }
  for (const profile of service.safety) {
    yield [
      'safety_profile',
      {
        service_id,
        route: profile.route,
        monitoring: profile.monitoring,
        observation_minutes: profile.observationMinutes,
        responder: profile.responder,
        emergency_drill_on: profile.emergencyDrillOn,
        is_never_left_alone: profile.isNeverLeftAlone,
        discharge_criteria: profile.dischargeCriteria,
        ride_home_required: profile.rideHomeRequired,
      },
    ];
  }
  for (const { code, isSpecialised } of service.populations)
    yield ['service_population', { service_id, code, is_specialised: isSpecialised }];
  for (const { code, answer, note } of service.access) yield ['service_access', { service_id, code, answer, note }];
  for (const { code, isInterpreted } of service.languages)
    yield ['service_language', { service_id, code, is_interpreted: isInterpreted }];
  for (const { phase, code, note } of service.payments) yield ['service_payment', { service_id, phase, code, note }];
}
