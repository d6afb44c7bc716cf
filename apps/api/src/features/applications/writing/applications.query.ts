/** What an applicant sees at a glance: their applications, where they may begin, and whether a receipt is ours. */
import { Injectable } from '@nestjs/common';
import { type ApplicationStatus, applicationStatuses, isEnded } from '@open-window/domain/application.ts';
import { intakeOf, type RoundLanguage, type RoundState } from '@open-window/domain/round.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { rows, sql } from '../../../platform/database/rows.ts';
import type { ApplicationItem, ApplicationOffer } from './applications.dto.ts';
import { FormsQuery } from './forms.query.ts';

const withProgram = { round: { include: { program: true } } } as const;

interface Round {
  readonly name: string;
  readonly closesAt: Date | null;
  readonly program: { readonly nameEn: string; readonly nameEs: string };
}

interface Row {
  readonly id: string;
  readonly status: string;
  readonly writtenAt: Date;
  readonly submittedAt: Date | null;
  readonly receipt: string | null;
  readonly round: Round;
}

export const itemOf = ({ id, status, writtenAt, submittedAt, receipt, round }: Row) => ({
  ...{ id, receipt, round: round.name, program: programOf(round) },
  status: status as ApplicationStatus,
  writtenAt: writtenAt.toISOString(),
  closesAt: round.closesAt?.toISOString() ?? null,
  submittedAt: submittedAt?.toISOString() ?? null,
});

const programOf = ({ program: { nameEn, nameEs } }: Round) => ({ en: nameEn, es: nameEs });

export const millisOf = ({ opensAt, closesAt }: { readonly opensAt: Date | null; readonly closesAt: Date | null }) => ({
  opensAt: opensAt?.getTime() ?? null,
  closesAt: closesAt?.getTime() ?? null,
});

@Injectable()
export class ApplicationsQuery {
  constructor(private readonly forms: FormsQuery) {}

  async own(reader: Reader, personId: string): Promise<ApplicationItem[]> {
    const found = await rows(reader).application.findMany({
      where: { personId },
      orderBy: { id: 'desc' },
      take: 200,
      include: withProgram,
    });
    return found.map(itemOf);
  }

  /** Rounds that take people now, but those in which this person has begun already. */
  async offers(reader: Reader, personId: string, now: Date): Promise<ApplicationOffer[]> {
    const found = await rows(reader).scholarshipRound.findMany({
      where: {
        state: { in: ['OPEN', 'WAITLIST'] },
        formVersionId: { not: null },
        applications: { none: { personId, status: { notIn: applicationStatuses.filter(isEnded) } } },
      },
      orderBy: { id: 'desc' },
      take: 100,
      include: { program: true },
    });
    const open = found.filter((round) => {
      const intake = intakeOf({ state: round.state as RoundState, ...millisOf(round) }, now.getTime());
      return intake === 'OPEN' || intake === 'WAITLIST';
    });
    return Promise.all(
      open.map(async (round) => {
        const { form } = await this.forms.form(reader, round.formVersionId ?? '');
        return {
          ...{ roundId: round.id, program: programOf(round), round: round.name },
          intake: round.state as 'OPEN' | 'WAITLIST',
          languages: round.languages as RoundLanguage[],
          minutes: form.ui.sections.reduce((sum, { minutes }) => sum + minutes, 0),
          closesAt: round.closesAt?.toISOString() ?? null,
        };
      }),
    );
  }

  /** When it was received; null: no number of ours. Asked by strangers, to whom rows of applications are invisible. */
  async receivedAt(reader: Reader, receipt: string): Promise<Date | null> {
    const { rows: found } = await sql(reader).query<{ at: Date | null }>('SELECT application_received($1) AS at', [
      receipt,
    ]);
    return found[0]?.at ?? null;
  }
}
