/** What anybody may know of programs: whether one can apply now, until when, or from when. */
import { emailMax } from '@open-window/domain/email.ts';
import { type Intake, intakes, type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { InstantField, List, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { MOST_OF_A_POLICY } from './policies.dto.ts';
import { ProgramDescription, ProgramName } from './programs.dto.ts';

const nullable = true;

/** By which rules a round is run; the hash is that of its text. */
export class PublicPolicy {
  @Whole({ min: 1 }) version!: number;
  @Text({ max: 64, description: 'SHA-256 of `definition`' }) hash!: string;
  @Text({ max: MOST_OF_A_POLICY, description: 'Canonical JSON' }) definition!: string;
}

export class ScholarshipRoundItem {
  @OneOf('Intake', intakes) intake!: Intake;
  @InstantField({ nullable, description: 'From when people can apply, where that is known and to come' })
  from!: string | null;
  @InstantField({ nullable, description: 'Until just before when; null: until we close it, or it is closed' })
  until!: string | null;
  @Many('RoundLanguage', roundLanguages) languages!: readonly RoundLanguage[];
  @One(() => PublicPolicy, { nullable, description: 'Null until it is chosen' }) policy!: PublicPolicy | null;
}

export class ScholarshipItem {
  @Text({ max: 12 }) code!: string;
  @One(() => ProgramName) name!: ProgramName;
  @One(() => ProgramDescription) description!: ProgramDescription;
  @Text({ max: emailMax }) contact!: string;
  @List(() => ScholarshipRoundItem, { max: 20, description: 'Those that were announced, newest first' })
  rounds!: readonly ScholarshipRoundItem[];
}

export class ScholarshipsResponse {
  @List(() => ScholarshipItem, { max: 100 }) programs!: readonly ScholarshipItem[];
}
