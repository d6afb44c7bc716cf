/** Seats of named members, and what was answered from them. */
import { Injectable } from '@nestjs/common';
import type { MemberAnswer } from '@open-window/domain/member-part.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import type { MemberPart } from './members.dto.ts';

interface NamedMember {
  readonly practitionerId: string;
  readonly part: MemberPart;
  readonly hash: string;
  readonly seatId: string | null;
  readonly personId: string | null;
  readonly invitationId: string | null;
  readonly isInvited: boolean;
  readonly isHere: boolean;
  readonly answerId: string | null;
  readonly answer: MemberAnswer | null;
  readonly answeredHash: string | null;
  readonly answeredAt: Date | null;
}

export interface StoredMember extends NamedMember {
  readonly noteSealed: string | null;
}

export interface OwnSeat extends NamedMember {
  readonly seatId: string;
  readonly listingId: string;
  readonly organizationId: string;
  readonly teamName: string;
}

export interface MembersTeam {
  readonly id: string;
  readonly organizationId: string;
  readonly isUnderReview: boolean;
}

@Injectable()
export class MembersStore {
  async team(tx: Tx, id: string): Promise<MembersTeam | null> {
    const found = await rows(tx).listing.findUnique({
      where: { id },
      select: { id: true, organizationId: true, origin: true, reviewHash: true },
    });
    if (!found || found.origin === 'CANDIDATE') return null;
    return { id, organizationId: found.organizationId, isUnderReview: found.reviewHash !== null };
  }

  async listingOfCase(tx: Tx, caseId: string): Promise<string | null> {
    const found = await rows(tx).vettingCase.findUnique({ where: { id: caseId }, select: { listingId: true } });
    return found?.listingId ?? null;
  }

  /** In the order of the page. An invitation that ran out or was taken back invites nobody. */
  members(tx: Tx, listingId: string): Promise<StoredMember[]> {
    return rows(tx).$queryRaw<StoredMember[]>`
      SELECT m.practitioner_id AS "practitionerId", m.part, m.hash, m.seat_id AS "seatId", m.person_id AS "personId",
        m.invitation_id AS "invitationId", coalesce(i.state IN ('PROPOSED', 'SENT'), false) AS "isInvited", m.person_id IS NOT NULL AS "isHere",
        m.answer_id AS "answerId", m.answer, m.answered_hash AS "answeredHash", a.note_sealed AS "noteSealed", m.answered_at AS "answeredAt"
      FROM team_member m LEFT JOIN invitation i ON i.id = m.invitation_id LEFT JOIN member_answer a ON a.id = m.answer_id
      WHERE m.listing_id = ${listingId}::uuid ORDER BY m.place`;
  }

  own(tx: Tx, personId: string): Promise<OwnSeat[]> {
    return rows(tx).$queryRaw<OwnSeat[]>`
      SELECT m.listing_id AS "listingId", x.organization_id AS "organizationId", coalesce(nullif(d.content->>'name', ''), x.name) AS "teamName",
        m.practitioner_id AS "practitionerId", m.part, m.hash, m.seat_id AS "seatId", m.person_id AS "personId",
        m.invitation_id AS "invitationId", false AS "isInvited", true AS "isHere",
        m.answer_id AS "answerId", m.answer, m.answered_hash AS "answeredHash", m.answered_at AS "answeredAt"
      FROM team_seat s JOIN listing x ON x.id = s.listing_id JOIN team_member m ON m.seat_id = s.id AND m.listing_id = s.listing_id
      LEFT JOIN listing_revision d ON d.listing_id = x.id AND d.state = 'DRAFT'
      WHERE s.person_id = ${personId}::uuid AND x.status::text NOT IN ('CLOSED', 'REJECTED') ORDER BY "teamName", s.id`;
  }

  async invite(tx: Tx, listingId: string, practitionerId: string, invitationId: string): Promise<void> {
    const where = { listingId_practitionerId: { listingId, practitionerId } };
    await rows(tx).teamSeat.upsert({
      where,
      create: { listingId, practitionerId, invitationId },
      update: { invitationId },
    });
  }

  /** False: somebody has this seat, or this person has another one in the team. */
  async sit(tx: Tx, listingId: string, practitionerId: string, personId: string): Promise<boolean> {
    const taken = await rows(tx).$executeRaw`
      INSERT INTO team_seat (listing_id, practitioner_id, person_id)
      SELECT ${listingId}::uuid, ${practitionerId}::uuid, ${personId}::uuid
      WHERE NOT EXISTS (SELECT FROM team_seat WHERE listing_id = ${listingId}::uuid AND person_id = ${personId}::uuid)
      ON CONFLICT (listing_id, practitioner_id) DO UPDATE SET person_id = excluded.person_id, invitation_id = NULL
        WHERE team_seat.person_id IS NULL`;
    return taken === 1;
  }

  async answer(
    tx: Tx,
    answer: {
      readonly id: string;
      readonly seatId: string;
      readonly personId: string;
      readonly answer: MemberAnswer;
      readonly partHash: string;
      readonly noteSealed: string | null;
      readonly answeredAt: Date;
    },
  ): Promise<void> {
    await rows(tx).memberAnswer.createMany({ data: [answer] });
  }
}
