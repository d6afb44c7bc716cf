/** Whether a number is one of ours. */
import { InstantField, Text } from '../../../platform/http/fields.ts';

export class ApplicationReceiptParams {
  @Text({ max: 20, description: 'As it stands in the mail; blanks and hyphens do not count' }) receipt!: string;
}

export class ApplicationReceiptResponse {
  @InstantField({ description: 'When it was received' }) receivedAt!: string;
}
