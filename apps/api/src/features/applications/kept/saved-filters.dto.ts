/** Filters of the queue that are kept under a name. */
import { Id, List, One, Text } from '../../../platform/http/fields.ts';
import { ScreeningFilter } from '../screening/screening-queue.dto.ts';

/** So many of one person. */
export const MOST_KEPT = 20;
const MOST_OF_A_NAME = 60;

class SavedFilterName {
  @Text({ max: MOST_OF_A_NAME, description: 'Of the filter; nobody’s who applied' }) name!: string;
}

export class SavedFilterEntry extends SavedFilterName {
  @One(() => ScreeningFilter) filter!: ScreeningFilter;
}

export class SavedFilterRename extends SavedFilterName {}

export class SavedFilterParams {
  @Id() id!: string;
}

class SavedFilterItem extends SavedFilterEntry {
  @Id() id!: string;
}

export class SavedFilterListResponse {
  @List(() => SavedFilterItem, { max: MOST_KEPT, description: 'By name' }) items!: SavedFilterItem[];
}
