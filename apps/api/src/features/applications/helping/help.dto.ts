/** Who helps with a draft: asked by the applicant, attested by the helper. */
import {
  type HelpAuthority,
  helpAuthorities,
  type HelpRelation,
  helpRelations,
  type HelpState,
  helpStates,
} from '@open-window/domain/application-help.ts';
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { Flag, Id, InstantField, List, One, OneOf, Text } from '../../../platform/http/fields.ts';

export class HelpParams {
  @Id({ description: 'Of the application' }) id!: string;
}

export class OneHelpParams extends HelpParams {
  @Id() helpId!: string;
}

export class HelpItem {
  @Id() id!: string;
  @OneOf('HelpState', helpStates) state!: HelpState;
  @Text({ max: 254, nullable: true, description: 'To whom the link went; null once somebody came' }) email!:
    string | null;
  @Text({ max: 200, nullable: true, description: 'As the helper signed' }) name!: string | null;
  @OneOf('HelpRelation', helpRelations, { nullable: true }) relation!: HelpRelation | null;
  @OneOf('HelpAuthority', helpAuthorities, { nullable: true }) authority!: HelpAuthority | null;
  @Flag({ description: 'Also what is asked about health' }) withClinical!: boolean;
  @InstantField() invitedAt!: string;
  @InstantField({ description: 'The link works no longer than that' }) expiresAt!: string;
}

export class HelpListResponse {
  @List(() => HelpItem, { max: 50, description: 'The newest first' }) items!: HelpItem[];
}

export class HelpInvitation {
  @Text({ max: emailMax, pattern: emailPattern, format: 'email' }) email!: string;
  @Flag({ description: 'Also what is asked about health' }) withClinical!: boolean;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
}

class HelpedProgram {
  @Text({ max: 120 }) en!: string;
  @Text({ max: 120 }) es!: string;
}

export class HelpedItem {
  @Id({ description: 'Of the application' }) id!: string;
  @One(() => HelpedProgram) program!: HelpedProgram;
  @Text({ max: 80 }) round!: string;
  @InstantField() writtenAt!: string;
}

export class HelpedListResponse {
  @List(() => HelpedItem, { max: 50, description: 'Drafts that one helps with now' }) items!: HelpedItem[];
}

export class HelpLook {
  @Text({ max: 200, description: 'Of the link in the mail' }) token!: string;
  @OneOf('RoundLanguage', roundLanguages, { description: 'In which the words are read' }) language!: RoundLanguage;
}

class HelpWordsResponse {
  @Text({ max: 10 }) version!: string;
  @Text({ max: 4000, description: 'What the helper signs, word for word' }) words!: string;
  @Text({ max: 64, description: 'SHA-256 of the words' }) hash!: string;
}

export class HelpLookResponse {
  @One(() => HelpedProgram) program!: HelpedProgram;
  @Text({ max: 80 }) round!: string;
  @Flag() withClinical!: boolean;
  @One(() => HelpWordsResponse) attestation!: HelpWordsResponse;
}

export class HelpAcceptance extends HelpLook {
  @OneOf('HelpRelation', helpRelations) relation!: HelpRelation;
  @OneOf('HelpAuthority', helpAuthorities) authority!: HelpAuthority;
  @Text({ max: 200, description: 'The name, typed' }) name!: string;
  @Text({ max: 10 }) textVersion!: string;
  @Text({ max: 64, description: 'Of the words that were read' }) textHash!: string;
}

export class HelpAcceptedResponse {
  @Id({ description: 'Of the application' }) id!: string;
}

export class PaperSeenRequest {
  @Id() helpId!: string;
}
