/** What a clinician reads of an application that waits for one, and what they decide: codes, and a note that only clinicians open. */
import {
  instrumentBands,
  type InstrumentBand,
  instrumentCodes,
  type InstrumentCode,
} from '@open-window/domain/instrument.ts';
import {
  type MedicalDecision,
  medicalDecisions,
  type MedicalState,
  medicalStates,
} from '@open-window/domain/medical-track.ts';
import { type SafetyCode, safetyCodes } from '@open-window/domain/safety-screen.ts';
import { DayField, Id, InstantField, List, Many, OneOf, Text, Whole } from '../../../platform/http/fields.ts';
import { CareLetterSaid } from '../helping/care-letters.dto.ts';

export class MedicalParams {
  @Id() id!: string;
}

export class MedicalSearch {
  @Whole({ min: 1, max: 100, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

class MedicalItem {
  @Id() id!: string;
  @Text({ max: 10 }) receipt!: string;
  @InstantField() submittedAt!: string;
}

export class MedicalListResponse {
  @List(() => MedicalItem, { max: 100 }) items!: MedicalItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}

class MedicalScoreItem {
  @OneOf('InstrumentCode', instrumentCodes) instrument!: InstrumentCode;
  @Whole({ nullable: true }) score!: number | null;
  @OneOf('InstrumentBand', instrumentBands, { nullable: true }) band!: InstrumentBand | null;
}

class MedicalDecisionItem {
  @OneOf('MedicalDecision', medicalDecisions) decision!: MedicalDecision;
  @DayField({ nullable: true }) until!: string | null;
  @Text({ max: 2000, nullable: true }) note!: string | null;
  @Id() decidedBy!: string;
  @InstantField() decidedAt!: string;
}

export class MedicalFileResponse {
  @Id() id!: string;
  @Text({ max: 10 }) receipt!: string;
  @OneOf('MedicalState', medicalStates) state!: MedicalState;
  @Many('SafetyCode', safetyCodes, { description: 'Why it waits' }) holds!: readonly SafetyCode[];
  @Many('SafetyCode', safetyCodes, { description: 'For the team that will treat them' }) notes!: readonly SafetyCode[];
  @List(() => MedicalScoreItem, { max: 10 }) scores!: MedicalScoreItem[];
  @List(() => MedicalDecisionItem, { max: 100, description: 'The oldest first' }) decisions!: MedicalDecisionItem[];
  @List(() => CareLetterSaid, { max: 50, description: 'What clinicians outside said, the newest first' })
  letters!: CareLetterSaid[];
  @Whole() revision!: number;
}

export class MedicalDecisionRequest {
  @OneOf('MedicalDecision', medicalDecisions) decision!: MedicalDecision;
  @Whole() revision!: number;
  @DayField({ optional: true, description: 'Of DEFER: from when it is looked at again' }) until?: string;
  @Text({ max: 2000, optional: true, description: 'For clinicians alone' }) note?: string;
}
