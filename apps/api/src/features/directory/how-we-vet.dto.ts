/** How teams are vetted: the checklist as it is applied now, and what came of it in numbers. */
import {
  type CheckGroupCode,
  checkGroupCodes,
  checklistTemplate,
  type ItemScope,
  itemScopes,
} from '@open-window/domain/checklist.template.ts';
import { type CheckTarget, checkTargets } from '@open-window/domain/listing.ts';
import { DayField, List, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const blocks = ['LISTING', 'SCHOLARSHIP', 'SOFT', 'NOTHING'] as const;

class CriterionResponse {
  @Whole({ min: 1, max: 48 }) item!: number;
  @OneOf('CheckGroup', checkGroupCodes) group!: CheckGroupCode;
  @Text({ max: 200 }) titleEn!: string;
  @Text({ max: 200 }) titleEs!: string;
  @Many('CheckTarget', checkTargets) targets!: readonly CheckTarget[];
  @OneOf('ItemScope', itemScopes, { description: 'On which listings it is asked' }) scope!: ItemScope;
  @OneOf('ItemBlocks', blocks, { description: 'What a lapse does' }) blocks!: (typeof blocks)[number];
  @Whole({ nullable: true, description: 'How long a result counts; null with days null: for good' })
  validMonths!: number | null;
  @Whole({ nullable: true }) validDays!: number | null;
}

/** A figure of our own, with how many it rests on. */
class FigureResponse {
  @Whole({ nullable: true, description: 'Null: not measured yet, or of too few to be told' }) value!: number | null;
  @Whole({ nullable: true, description: 'Of how many; null: too few to be told' }) of!: number | null;
}

class OwnFiguresResponse {
  @DayField() asOf!: string;
  @One(() => FigureResponse, { description: 'Teams that carry the decision of two reviewers, of all public teams' })
  teamsVetted!: FigureResponse;
  @One(() => FigureResponse, { description: 'Lapses that were told on their day, of all lapses' })
  lapsesCaught!: FigureResponse;
  @One(() => FigureResponse, { description: 'Calls that reached the team, of all calls' })
  contactReached!: FigureResponse;
  @One(() => FigureResponse, { description: 'Teams of which a reported error was confirmed, of all public teams' })
  foundWrong!: FigureResponse;
}

export class HowWeVetResponse {
  @Text({ max: 20, description: 'Version of the checklist' }) version!: string;
  @List(() => CriterionResponse, { max: 48 }) criteria!: CriterionResponse[];
  @One(() => OwnFiguresResponse) figures!: OwnFiguresResponse;
}

export const criteria: CriterionResponse[] = checklistTemplate.items.map((item) => ({
  item: item.number,
  group: item.group,
  titleEn: item.title.en,
  titleEs: item.title.es,
  targets: item.targets,
  scope: item.scope,
  blocks: item.blocks,
  validMonths: item.validity !== null && 'months' in item.validity ? item.validity.months : null,
  validDays: item.validity !== null && 'days' in item.validity ? item.validity.days : null,
}));
