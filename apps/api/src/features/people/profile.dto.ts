/** One's own account: how one is called, in which language, and at which address. */
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { OneOf, Text, Whole } from '../../platform/http/fields.ts';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const languages = ['en', 'es'] as const;
type Language = (typeof languages)[number];

export class ProfileRequest {
  @Text({ max: 200, optional: true }) name?: string;
  @OneOf('Language', languages, { optional: true }) language?: Language;
  @OneOf('Theme', themes, { optional: true }) theme?: Theme;
}

export class ProfileResponse {
  @Text({ max: 200, nullable: true }) name!: string | null;
  @Text({ max: emailMax, nullable: true }) email!: string | null;
  @OneOf('Language', languages) language!: Language;
  @OneOf('Theme', themes) theme!: Theme;
  @Whole() revision!: number;
}

export class EmailChangeRequest {
  @Text({ max: emailMax, pattern: emailPattern, format: 'email' }) email!: string;
}

export class EmailChangeUse {
  @Text({ max: 100 }) token!: string;
}
