/** Forms of a program as documents: checked, published once, and read as they were. */
import { type FormFindingCode, formFindings } from '@open-window/domain/form-findings.ts';
import type { Interval } from '@open-window/domain/rota-shift.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { Id, InstantField, List, One, OneOf, Text } from '../../platform/http/fields.ts';
import { ProblemResponse } from '../../platform/http/problems.ts';
import { PublishedVersionItem } from './programs.dto.ts';

export const MOST_OF_A_FORM = 500_000;
export const MOST_FINDINGS = 500;

export class FormsParams {
  @Id() id!: string;
}

export class FormParams extends FormsParams {
  @Id() formId!: string;
}

export class FormRequest {
  @Text({ max: MOST_OF_A_FORM, description: 'JSON: schema, ui, rules and texts' }) definition!: string;
}

export class FormResponse extends PublishedVersionItem {
  @Text({ max: MOST_OF_A_FORM, description: 'Its canonical JSON' }) definition!: string;
}

/** Hours in which nobody is on call. */
export class UncoveredHours {
  @InstantField() from!: string;
  @InstantField() until!: string;
}

export const uncoveredOf = ({ from, until }: Interval): UncoveredHours => ({
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
});

export class FormFindingItem {
  @OneOf('FormFinding', formFindings) code!: FormFindingCode;
  @Text({ max: 500, description: 'A JSON pointer into the definition' }) at!: string;
  @OneOf('RoundLanguage', roundLanguages, { optional: true }) language?: RoundLanguage;
  @One(() => UncoveredHours, { optional: true, description: 'Of NO_ROTA: the first' }) gap?: UncoveredHours;
}

export class FormCheckResponse {
  @List(() => FormFindingItem, { max: MOST_FINDINGS, description: 'None: it can be published' })
  findings!: readonly FormFindingItem[];
}

/** Not published; of a form with findings, each with its place. */
export class FormRefusedResponse extends ProblemResponse {
  @List(() => FormFindingItem, { max: MOST_FINDINGS, optional: true }) findings?: readonly FormFindingItem[];
}
