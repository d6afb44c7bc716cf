/** Points of the checklist, what was found, and what proves it. */
import { checkGroupCodes, type CheckGroupCode } from '@open-window/domain/checklist.template.ts';
import { deaProblems } from '@open-window/domain/dea.ts';
import { type CheckTarget, checkTargets } from '@open-window/domain/listing.ts';
import { type EvidenceKind, evidenceKinds, type OverrideResult, overrideResults, type RecordableResult, recordableResults } from '@open-window/domain/vetting-check.ts'; // prettier-ignore
import { npiFindings } from '@open-window/domain/npi-check.ts';
import { type BlockerKind, blockerKinds } from '@open-window/domain/vetting-file.ts';
import { type CheckMethod, checkMethods, type CheckResult, checkResults } from '@open-window/domain/vocabulary.ts';
import { DayField, Flag, Id, InstantField, List, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const checkFindings = [...npiFindings, ...deaProblems] as const;
const blockedBy = ['LISTING', 'SCHOLARSHIP', 'SOFT', 'NOTHING'] as const;

/** A point of the checklist on one organization, location, practitioner or service. */
export class PointRequest {
  @Whole({ min: 1, max: 48 }) item!: number;
  @OneOf('CheckTarget', checkTargets) target!: CheckTarget;
  @Id() targetId!: string;
}

export class EvidenceRequest extends PointRequest {
  @OneOf('EvidenceKind', evidenceKinds) kind!: EvidenceKind;
  @Text({ max: 500, min: 3, description: 'What it is and where it can be found again' }) note!: string;
  @Text({
    max: 64,
    min: 64,
    pattern: /^[0-9a-f]{64}$/,
    optional: true,
    description: 'SHA-256 of the file, hexadecimal',
  })
  sha256?: string;
  @DayField({ optional: true, description: 'From this day it no longer holds' }) expiresOn?: string;
}

export class CheckRequest extends PointRequest {
  @OneOf('CheckMethod', checkMethods) method!: CheckMethod;
  @Text({ max: 200, min: 2 }) source!: string;
  @DayField() performedOn!: string;
  @OneOf('RecordableResult', recordableResults) result!: RecordableResult;
  @Text({ max: 2000, optional: true, description: 'Why it is not plainly verified' }) words?: string;
  @Text({ max: 20, optional: true, description: 'Of point 10: is tried, and kept only in part' }) deaNumber?: string;
}

export class OverrideRequest extends PointRequest {
  @OneOf('OverrideResult', overrideResults) result!: OverrideResult;
  @Text({ max: 2000, min: 3 }) reason!: string;
  @DayField({ description: 'The day from which it no longer counts' }) until!: string;
}

export class BothLanguages {
  @Text({ max: 300 }) en!: string;
  @Text({ max: 300 }) es!: string;
}

/** In the shape of a FHIR VerificationResult: what was found first is never lost. */
export class CheckResponse {
  @Id() id!: string;
  @OneOf('CheckMethod', checkMethods) method!: CheckMethod;
  @Text({ max: 200 }) source!: string;
  @DayField() performedOn!: string;
  @Id({ nullable: true, description: 'Null: by a machine, or before the desk had cases' }) performedBy!: string | null;
  @InstantField() recordedAt!: string;
  @OneOf('CheckResult', checkResults) result!: CheckResult;
  @OneOf('CheckResult', checkResults) originalResult!: CheckResult;
  @Flag() isOverride!: boolean;
  @Flag({ description: 'Another one counts instead' }) isSuperseded!: boolean;
  @DayField({ nullable: true }) nextDueOn!: string | null;
  @Text({ max: 2100, nullable: true }) note!: string | null;
  @Many('CheckFinding', checkFindings, { description: 'What did not agree' })
  findings!: readonly (typeof checkFindings)[number][];
}

export class EvidenceResponse {
  @Id() id!: string;
  @OneOf('EvidenceKind', evidenceKinds) kind!: EvidenceKind;
  @Text({ max: 500 }) note!: string;
  @Text({ max: 64, nullable: true }) sha256!: string | null;
  @DayField({ nullable: true }) expiresOn!: string | null;
  @Id() addedBy!: string;
  @InstantField() addedAt!: string;
}

export class CaseLineResponse {
  @Whole({ min: 1, max: 48 }) item!: number;
  @OneOf('CheckGroupCode', checkGroupCodes) group!: CheckGroupCode;
  @One(() => BothLanguages) title!: BothLanguages;
  @OneOf('CheckTarget', checkTargets) target!: CheckTarget;
  @Id() targetId!: string;
  @Text({ max: 300 }) targetName!: string;
  @OneOf('CheckEffect', blockedBy) blocks!: (typeof blockedBy)[number];
  @Flag({ description: 'A claim or a rule of a state; it binds once it is recorded' }) isClaim!: boolean;
  @OneOf('BlockerKind', blockerKinds, { nullable: true }) blocker!: BlockerKind | null;
  @Many('CheckMethod', checkMethods) methods!: readonly CheckMethod[];
  @Flag() mayNotApply!: boolean;
  @One(() => CheckResponse, { nullable: true }) check!: CheckResponse | null;
  @List(() => CheckResponse, { max: 200 }) earlier!: readonly CheckResponse[];
  @List(() => EvidenceResponse, { max: 200 }) evidence!: readonly EvidenceResponse[];
}
