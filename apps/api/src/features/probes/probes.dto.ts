/** Probes of contact: what is to be made, what is read out for it, and what came of it. */
import { type ProbeOutcome, probeOutcomes, type ProbeReason, probeReasons, type ProbeWay, probeWays } from '@open-window/domain/probe.ts'; // prettier-ignore
import { type StateCode, stateCodes } from '@open-window/domain/vocabulary.ts';
import { DayField, Id, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const nullable = true;

export class ProbeSearch {
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class ProbeParams {
  @Id() id!: string;
}

export class ProbeItem {
  @Id() id!: string;
  @Id() listingId!: string;
  @Text({ max: 300 }) name!: string;
  @Text({ max: 200 }) city!: string;
  @OneOf('StateCode', stateCodes) state!: StateCode;
  @OneOf('ProbeReason', probeReasons) reason!: ProbeReason;
  @DayField() dueOn!: string;
}

export class ProbeListResponse {
  @List(() => ProbeItem, { max: 50 }) items!: readonly ProbeItem[];
  @Id({ nullable, description: 'To ask for the next page with' }) next!: string | null;
}

/** One that was made. */
export class MadeProbeItem {
  @Id() id!: string;
  @DayField() madeOn!: string;
  @OneOf('ProbeWay', probeWays) way!: ProbeWay;
  @OneOf('ProbeOutcome', probeOutcomes) outcome!: ProbeOutcome;
}

export class ProbeResponse extends ProbeItem {
  @Text({ max: 40, nullable, description: 'As the public page names it' }) phone!: string | null;
  @Text({ max: 254, nullable }) email!: string | null;
  @Many('ProbeOutcome', probeOutcomes, { description: 'What may be recorded today' })
  outcomesOpen!: readonly ProbeOutcome[];
  @List(() => MadeProbeItem, { max: 20, description: 'Earlier ones of the same place, newest first' })
  made!: readonly MadeProbeItem[];
}

export class ProbeOutcomeRequest {
  @OneOf('ProbeWay', probeWays) way!: ProbeWay;
  @OneOf('ProbeOutcome', probeOutcomes) outcome!: ProbeOutcome;
}

/** The next one of the same place. */
export class ProbeRecordedResponse {
  @OneOf('ProbeReason', probeReasons) reason!: ProbeReason;
  @DayField() dueOn!: string;
}
