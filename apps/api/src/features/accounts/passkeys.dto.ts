/** Passkeys: the ceremonies of WebAuthn as they travel, and what one owns. */
import { Anything, Id, InstantField, List, Secret, Text } from '../../platform/http/fields.ts';

const ceremony = { max: 100, min: 22, pattern: /^[\w-]+$/ } as const;

export class PasskeyOptionsResponse {
  @Text(ceremony) ceremony!: string;
  @Anything({ description: 'As navigator.credentials takes them (WebAuthn, JSON form)' }) options!: object;
}

export class PasskeyProofRequest {
  @Text(ceremony) ceremony!: string;
  @Anything({ description: 'As navigator.credentials answered (WebAuthn, JSON form)' }) response!: object;
}

export class NewPasskeyRequest extends PasskeyProofRequest {
  @Text({ max: 60 }) label!: string;
}

export class PasskeyParams {
  @Id() id!: string;
}

export class PasskeyLabelRequest {
  @Text({ max: 60 }) label!: string;
}

export class PasskeyItem {
  @Id() id!: string;
  @Text({ max: 60 }) label!: string;
  @InstantField() createdAt!: string;
  @InstantField({ nullable: true }) lastUsedAt!: string | null;
  @Text({ max: 20, description: 'For If-Match' }) etag!: string;
}

export class PasskeysResponse {
  @List(() => PasskeyItem, { max: 50 }) items!: readonly PasskeyItem[];
}

export class ElevationRequest {
  @Secret({ optional: true }) passphrase?: string;
  @Text({ max: 12, optional: true, pattern: /^[\d\s]+$/ }) code?: string;
  @Text({ ...ceremony, optional: true }) ceremony?: string;
  @Anything({ optional: true }) response?: object;
}
