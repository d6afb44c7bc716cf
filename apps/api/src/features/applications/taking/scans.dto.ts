/** Scans of an application on paper, as the desk brings them, and as it and clinicians see them. */
import { AnnouncedFields, StandingFields, TicketFields } from '../../../platform/files/file-fields.dto.ts';
import { Id, List } from '../../../platform/http/fields.ts';
import { TakenParams } from './taking.dto.ts';

export class ScanParams extends TakenParams {
  @Id() scanId!: string;
}

export class ScanTicketRequest extends AnnouncedFields {}

export class ScanTicketResponse extends TicketFields {
  @Id() scanId!: string;
}

export class ScanItem extends StandingFields {}

export class ScansResponse {
  @List(() => ScanItem, { max: 200, description: 'The newest first' }) items!: ScanItem[];
}
