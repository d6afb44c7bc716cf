/** Mails as the screen of the mailroom shows them: newest first, nothing that tells of a person. */
import { Injectable } from '@nestjs/common';
import type { MailState } from '@open-window/domain/mail.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import type { MailLanguage, TemplateName } from '../../platform/mail/templates.ts';

interface Page {
  readonly state: MailState | null;
  readonly after: string | null;
  readonly limit: number;
}

export interface ShownMail {
  readonly id: string;
  readonly template: TemplateName;
  readonly language: MailLanguage;
  readonly state: MailState;
  readonly attempts: number;
  readonly failure: string | null;
  readonly queuedAt: Date;
  readonly nextAt: Date;
  readonly sentAt: Date | null;
  readonly revision: number;
  /** Nothing is left to send. */
  readonly isEmpty: boolean;
}

const shown = {
  id: true,
  template: true,
  language: true,
  state: true,
  attempts: true,
  failure: true,
  queuedAt: true,
  nextAt: true,
  sentAt: true,
  revision: true,
} as const;

@Injectable()
export class MailroomQuery {
  /** One more than asked for, if there is one. */
  async page(reader: Reader, { state, after, limit }: Page): Promise<readonly ShownMail[]> {
    const found = await rows(reader).mail.findMany({
      where: state === null ? {} : { state },
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      select: { ...shown, addressSealed: true },
      ...(after !== null && { cursor: { id: after }, skip: 1 }),
    });
    return found.map(shownOf);
  }

  async find(reader: Reader, id: string): Promise<ShownMail | null> {
    const found = await rows(reader).mail.findUnique({ where: { id }, select: { ...shown, addressSealed: true } });
    return found && shownOf(found);
  }
}

type Row = Omit<ShownMail, 'template' | 'language' | 'state' | 'isEmpty'> & {
  readonly template: string;
  readonly language: string;
  readonly state: string;
  readonly addressSealed: string | null;
};

const shownOf = ({ addressSealed, template, language, state, ...mail }: Row): ShownMail => ({
  ...mail,
  template: template as TemplateName,
  language: language as MailLanguage,
  state: state as MailState,
  isEmpty: addressSealed === null,
});
