/** A complaint for specs, as far as a story needs it, and its page over an API that answers what the story says. */
import type { Schema } from '@open-window/contract/client.ts';
import type { Permission } from '@open-window/domain/access.ts';
import type { ComponentType } from 'react';
import { me, showStaffPage, type Answers } from './staff-page.tsx';

type Complaint = Schema['ComplaintResponse'];

const other = '0197c000-0000-7000-8000-00000000d00d';

export const complaintItem: Schema['ComplaintItem'] = {
  id: '0197c000-0000-7000-8000-00000000c0c1',
  reference: '7KQ2MAB3CD',
  name: 'Larkspur KAP Associates',
  kind: 'LEFT_ALONE',
  isDanger: true,
  state: 'RECEIVED',
  severity: null,
  ownerId: null,
  isSuspended: false,
  dueOn: '2126-06-04',
};

export const untold: Complaint = {
  ...complaintItem,
  listingId: other,
  receivedAt: '2026-06-01T10:00:00.000Z',
  words: null,
  contact: null,
  ownTie: null,
  answerDueOn: null,
  suspensionEndsOn: null,
  finding: null,
  reasons: [],
  moves: [],
  duties: [{ duty: 'STATE_BOARD', dueOn: '2126-06-11', doneAt: null, note: null }],
  actionsOpen: [],
  actionsBlocked: [{ action: 'triage', objections: ['NOT_DECLARED'] }],
  revision: 1,
};

export const told: Complaint = {
  ...untold,
  ownTie: 'NONE',
  words: 'They left the room\nfor an hour.',
  actionsOpen: ['triage'],
  actionsBlocked: [],
};

export const judged: Complaint = {
  ...told,
  state: 'LOOKING',
  severity: 'HIGH',
  ownerId: me,
  moves: [
    {
      number: 2,
      action: 'triage',
      to: 'LOOKING',
      movedBy: me,
      movedAt: '2026-06-02T10:00:00.000Z',
      words: 'It reads grave.',
    },
  ],
  actionsOpen: ['triage', 'askTeam', 'goOn', 'suspend'],
  revision: 2,
};

const desk: readonly Permission[] = [
  'complaint.read',
  'complaint.handle',
  'complaint.suspend',
  'complaint.decide',
  'listing.read',
];

interface Setting {
  readonly rights?: readonly Permission[];
  readonly language?: 'en' | 'es';
  /** What stands, where others change it too. */
  readonly now?: () => Complaint;
}

/** What a POST answers stands from then on. */
export async function showComplaint(
  page: ComponentType,
  first: Complaint,
  posts: Answers = {},
  { rights = desk, language = 'en', now }: Setting = {},
) {
  let stands = first;
  const path = `/staff/complaints/${complaintItem.id}`;
  const answers = Object.entries(posts).map(([end, answer]) => [
    `POST ${path}/${end}`,
    (asked: Parameters<typeof answer>[0]) => {
      const answered = answer(asked);
      if (!(answered instanceof Response)) stands = answered as Complaint;
      return answered;
    },
  ]);
  return showStaffPage({
    page,
    path: '/staff/complaints/:id',
    at: path,
    rights,
    answers: { [`GET ${path}`]: () => now?.() ?? stands, ...(Object.fromEntries(answers) as Answers) },
    language,
  });
}
