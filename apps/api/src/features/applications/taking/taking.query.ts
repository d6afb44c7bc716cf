/** What the desk has begun to take in, those whose people were asked for something, and the rounds for which something may come on paper or by phone. */
import { Injectable } from '@nestjs/common';
import type { TakenChannel } from '@open-window/domain/application-taking.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { rows } from '../../../platform/database/rows.ts';
import type { TakenItem, TakenListResponse } from './taking.dto.ts';

const mostShown = 100;

@Injectable()
export class TakingQuery {
  async open(reader: Reader): Promise<TakenItem[]> {
    const found = await rows(reader).application.findMany({
      where: { personId: null, status: { in: ['DRAFT', 'NEEDS_INFO'] }, taking: { isNot: null } },
      orderBy: { id: 'asc' },
      take: mostShown,
      select: {
        ...{ id: true, channel: true, writtenAt: true, taking: true, round: { select: { name: true } } },
        informationRequests: { where: { answeredAt: null, closedOn: null }, select: { dueOn: true } },
      },
    });
    return found.map(({ id, channel, writtenAt, taking, round, informationRequests: [asked] }) => ({
      ...{ id, round: round.name, writtenAt: writtenAt.toISOString() },
      channel: channel as TakenChannel,
      receivedAt: (taking?.receivedAt ?? writtenAt).toISOString(),
      answerBy: asked?.dueOn.toISOString().slice(0, 10) ?? null,
    }));
  }

  async rounds(reader: Reader): Promise<TakenListResponse['rounds']> {
    const found = await rows(reader).scholarshipRound.findMany({
      where: {
        formVersionId: { not: null },
        OR: [{ state: { in: ['OPEN', 'WAITLIST'] } }, { state: 'CLOSED', closesAt: { not: null } }],
      },
      orderBy: { id: 'desc' },
      take: mostShown,
    });
    return found.map(({ id, name, languages, opensAt, closesAt }) => ({
      ...{ roundId: id, round: name, languages: languages as RoundLanguage[] },
      opensAt: opensAt?.toISOString() ?? null,
      closesAt: closesAt?.toISOString() ?? null,
    }));
  }

  taking(reader: Reader, applicationId: string) {
    return rows(reader).applicationTaking.findUnique({ where: { applicationId } });
  }
}
