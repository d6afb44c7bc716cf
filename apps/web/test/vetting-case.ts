/** A vetting case for specs, as far as a story needs it: two points, a proposal, and a page over an API that answers what the story says. */
import type { Schema } from '@open-window/contract/client.ts';
import type { Permission } from '@open-window/domain/access.ts';
import type { ComponentType } from 'react';
import { me, showStaffPage, type Answers } from './staff-page.tsx';

type CaseLine = Schema['CaseLineResponse'];
type Proposal = Schema['ProposalResponse'];
type VettingCase = Schema['CaseResponse'];

export const caseId = '0197c000-0000-7000-8000-00000000c001';
export const other = '0197c000-0000-7000-8000-00000000d00d';
export const person = '0197c000-0000-7000-8000-00000000b001';

export const cover: CaseLine = {
  item: 19,
  group: 'INSURANCE',
  title: { en: 'Malpractice cover in force', es: 'Seguro de mala práctica vigente' },
  target: 'PRACTITIONER',
  targetId: person,
  targetName: 'Mara Vale PMHNP',
  blocks: 'LISTING',
  isClaim: false,
  blocker: 'NOT_CHECKED',
  methods: ['PRIMARY_SOURCE_WEB', 'DOCUMENT_REVIEW'],
  mayNotApply: false,
  check: null,
  earlier: [],
  evidence: [],
};

export const check: Schema['CheckResponse'] = {
  id: '0197c000-0000-7000-8000-00000000e001',
  method: 'PRIMARY_SOURCE_WEB',
  source: 'Board of Nursing',
  performedOn: '2026-05-01',
  performedBy: other,
  recordedAt: '2026-05-01T10:00:00.000Z',
  result: 'WAIVED',
  originalResult: 'INCONCLUSIVE',
  isOverride: true,
  isSuperseded: false,
  nextDueOn: '2026-09-01',
  note: 'The register was away.',
  findings: ['NAME_UNSURE', 'OTHER_STATE'],
};

export const license: CaseLine = {
  ...cover,
  item: 6,
  group: 'LICENSES',
  title: { en: 'License active, no discipline', es: 'Licencia activa, sin sanciones' },
  blocker: null,
  check,
  earlier: [{ ...check, id: other, result: 'INCONCLUSIVE', isOverride: false, isSuperseded: true }],
};

export const proposal: Proposal = {
  id: '0197c000-0000-7000-8000-00000000f001',
  decision: 'CONDITIONAL',
  reasons: ['EMERGENCY_UNREADY'],
  conditions: [{ id: person, words: 'Hold a drill', dueOn: '2026-08-01', metOn: null }],
  proposedBy: other,
  proposedAt: '2026-06-10T10:00:00.000Z',
  outcome: 'OPEN',
  answeredBy: null,
};

export const inReview: VettingCase = {
  id: caseId,
  reference: 'V-7KQ2M',
  listingId: other,
  name: 'Larkspur KAP Associates',
  city: 'Boise',
  state: 'ID',
  kind: 'INITIAL',
  standing: 'IN_REVIEW',
  priority: 'ROUTINE',
  ownerId: me,
  openedAt: '2026-06-01T10:00:00.000Z',
  dueOn: '2126-07-16',
  slug: 'larkspur',
  organizationName: 'Larkspur LLC',
  listingStatus: 'IN_REVIEW',
  templateVersion: '1',
  decidedOn: null,
  revision: 1,
  ownTie: 'NONE',
  blockers: 1,
  isContentSame: true,
  lines: [license, cover],
  proposal: null,
  proposals: [],
  moves: [{ action: 'open', to: 'RECEIVED', movedBy: null, movedAt: '2026-06-01T10:00:00.000Z', words: null }],
  deskActionsOpen: ['askChanges', 'present', 'withdraw'],
  committeeActionsOpen: [],
  actionsBlocked: [],
};
export const atCommittee: VettingCase = {
  ...inReview,
  standing: 'COMMITTEE',
  revision: 2,
  deskActionsOpen: ['sendBack', 'withdraw'],
  committeeActionsOpen: ['propose'],
};

export const desk: readonly Permission[] = ['case.read', 'case.check', 'case.decide', 'listing.read'];

/** What a POST answers stands from then on. */
export async function showCase(
  page: ComponentType,
  first: VettingCase,
  posts: Answers = {},
  rights = desk,
  language: 'en' | 'es' = 'en',
) {
  let stands = first;
  const answers = Object.fromEntries(
    Object.entries(posts).map(([path, answer]) => [
      `POST /staff/cases/${caseId}/${path}`,
      (asked: Parameters<typeof answer>[0]) => {
        const answered = answer(asked);
        if (!(answered instanceof Response)) stands = answered as VettingCase;
        return answered;
      },
    ]),
  );
  return showStaffPage({
    page,
    path: '/staff/cases/:id',
    at: `/staff/cases/${caseId}`,
    rights,
    answers: { ...answers, [`GET /staff/cases/${caseId}`]: () => stands },
    language,
  });
}
