/** Funds as the program manager enters them: what binds them, what their donors would like, and their caps. */
import { type ConditionCode, conditionCodes, type PopulationCode, populationCodes, type StateCode, stateCodes } from '@open-window/domain/vocabulary.ts'; // prettier-ignore
import { Flag, Id, List, Many, One, Text, Whole } from '../../platform/http/fields.ts';

const nullable = true;
const cents = { min: 1, max: 100_000_000_00 };

export class FundParams {
  @Id() id!: string;
}

/** In each list one of the codes must fit; an empty list asks nothing. */
export class FundScopeEntry {
  @Many('StateCode', stateCodes) states!: readonly StateCode[];
  @Many('ConditionCode', conditionCodes) conditions!: readonly ConditionCode[];
  @Many('PopulationCode', populationCodes) populations!: readonly PopulationCode[];
}

class FundTerms {
  @Text({ min: 2, max: 120 }) name!: string;
  @One(() => FundScopeEntry, { description: 'It pays for nothing else' }) restriction!: FundScopeEntry;
  @One(() => FundScopeEntry, { description: 'What its donors would like; it decides nothing' }) wish!: FundScopeEntry;
}

export class FundEntry extends FundTerms {
  @Whole({ ...cents, optional: true, description: 'For one award' }) awardCapCents?: number;
  @Whole({ ...cents, optional: true, description: 'For one person in all years' }) lifetimeCapCents?: number;
}

export class FundItem extends FundTerms {
  @Id() id!: string;
  @Whole({ ...cents, nullable }) awardCapCents!: number | null;
  @Whole({ ...cents, nullable }) lifetimeCapCents!: number | null;
}

export class FundListResponse {
  @List(() => FundItem, { max: 200 }) items!: readonly FundItem[];
}

export class FundRoundItem {
  @Id() id!: string;
  @Text({ max: 80 }) name!: string;
  @Text({ max: 12 }) programCode!: string;
}

export class FundResponse extends FundItem {
  @Flag({ description: 'It stands behind a round that was opened; what binds it stays' }) isInUse!: boolean;
  @List(() => FundRoundItem, { max: 200 }) rounds!: readonly FundRoundItem[];
  @Whole() revision!: number;
}
