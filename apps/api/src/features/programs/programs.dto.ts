/** Programs as staff plan them: what they are, the versions of their forms and policies, and their rounds. */
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { type Intake, intakes, type RoundKind, roundKinds, type RoundLanguage, roundLanguages, type RoundState, roundStates } from '@open-window/domain/round.ts'; // prettier-ignore
import { Id, InstantField, List, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const nullable = true;

export class ProgramParams {
  @Id() id!: string;
}

export class ProgramName {
  @Text({ min: 2, max: 120 }) en!: string;
  @Text({ min: 2, max: 120 }) es!: string;
}

export class ProgramDescription {
  @Text({ min: 2, max: 1000 }) en!: string;
  @Text({ min: 2, max: 1000 }) es!: string;
}

export class ProgramEntry {
  @One(() => ProgramName) name!: ProgramName;
  @One(() => ProgramDescription, { description: 'The public reads it' }) description!: ProgramDescription;
  @Text({ max: emailMax, pattern: emailPattern, format: 'email', description: 'Where the public writes to' })
  contact!: string;
}

export class NewProgramRequest extends ProgramEntry {
  @Text({ min: 2, max: 12, pattern: /^[A-Z][A-Z0-9]{1,11}$/, description: 'Short, and never changed' }) code!: string;
}

export class ProgramRoundItem {
  @Id() id!: string;
  @Text({ max: 80 }) name!: string;
  @OneOf('RoundKind', roundKinds) kind!: RoundKind;
  @OneOf('RoundState', roundStates) state!: RoundState;
  @OneOf('Intake', intakes, { description: 'Whether it takes people now, by its state and the clock' }) intake!: Intake;
  @InstantField({ nullable }) opensAt!: string | null;
  @InstantField({ nullable, description: 'The first moment at which it takes nobody' }) closesAt!: string | null;
  @Many('RoundLanguage', roundLanguages) languages!: readonly RoundLanguage[];
}

export class ProgramItem {
  @Id() id!: string;
  @Text({ max: 12 }) code!: string;
  @One(() => ProgramName) name!: ProgramName;
  @Text({ max: emailMax }) contact!: string;
  @List(() => ProgramRoundItem, { max: 200, description: 'Newest first' }) rounds!: readonly ProgramRoundItem[];
}

export class ProgramListResponse {
  @List(() => ProgramItem, { max: 100 }) items!: readonly ProgramItem[];
}

/** Of a form or a policy. */
export class PublishedVersionItem {
  @Id() id!: string;
  @Whole({ min: 1 }) version!: number;
  @Text({ max: 64, description: 'SHA-256 of its canonical JSON' }) hash!: string;
  @InstantField() publishedAt!: string;
  @Id() publishedBy!: string;
}

export class ProgramResponse extends ProgramItem {
  @One(() => ProgramDescription) description!: ProgramDescription;
  @List(() => PublishedVersionItem, { max: 200, description: 'Newest first' }) forms!: readonly PublishedVersionItem[];
  @List(() => PublishedVersionItem, { max: 200, description: 'Newest first' })
  policies!: readonly PublishedVersionItem[];
  @Whole() revision!: number;
}
