/** Whose draft. */
import { Id } from '../../platform/http/fields.ts';

export class PreviewParams {
  @Id() id!: string;
}
