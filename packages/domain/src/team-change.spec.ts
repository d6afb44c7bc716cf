/** What waits for staff, what goes public at once, and who may do what with a team, cell by cell. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Permission } from './access.ts';
import { given } from './given.ts';
import type { ListingContent } from './listing-draft.ts';
import {
  afterVettedMove,
  decideTeam,
  mayWriteDraft,
  teamActions,
  teamActionsOpen,
  teamChangesOf,
  type TeamField,
  teamFields,
  vettedMoves,
  weightOf,
  withFreeFactsOf,
} from './team-change.ts';
import { answerDueOn, outlineOf, teamParts } from './team-outline.ts';
import { type ListingStatus, listingStatuses } from './vocabulary.ts';

const listing = given.listing();
const live: ListingContent = {
  name: 'Harbor',
  organizationName: 'Harbor LLC',
  phone: '+13035550100',
  email: null,
  website: null,
  location: listing.location,
  team: [
    {
      ...given.therapist(),
      npi: null,
      licenses: [{ ...given.license(), number: 'A-1' }],
    },
  ],
  service: given.service({
    summary: 'We work as one team.',
    prices: [
      { phase: 'MEDICINE_SESSION', route: null, format: null, amountCents: 100, slidingScaleMinCents: null, countMin: 1, countMax: 1 },
    ], // prettier-ignore
    safety: [
      { route: 'IM_INJECTION', monitoring: [], observationMinutes: 60, responder: 'NONE_STATED', emergencyDrillOn: null, isNeverLeftAlone: true, dischargeCriteria: true, rideHomeRequired: true },
    ], // prettier-ignore
  }),
};
const service = (about: Partial<ListingContent['service']>): ListingContent => ({
  ...live,
  service: { ...live.service, ...about },
});
const first = live.team[0] as ListingContent['team'][number];

/** For each fact, a version that says only this one otherwise. */
const otherwise: Readonly<Record<TeamField, ListingContent>> = {
  name: { ...live, name: 'Pier' },
  organizationName: { ...live, organizationName: 'Pier LLC' },
  phone: { ...live, phone: '+13035550199' },
  email: { ...live, email: 'desk@harbor.example' },
  website: { ...live, website: 'https://harbor.example' },
  location: { ...live, location: { ...live.location, line1: '2 Other Street' } },
  team: { ...live, team: [{ ...first, roles: ['SUPERVISOR'] }] },
  phases: service({ phases: given.phases({ INTEGRATION: { firstWithinHours: 24 } }) }),
  routes: service({ routes: ['IV_INFUSION'] }),
  settings: service({ settings: ['THERAPIST_OFFICE'] }),
  safety: service({ safety: [] }),
  policies: service({ policies: { touch: 'WRITTEN_CONSENT', recording: 'NEVER' } }),
  remoteStates: service({ remoteStates: ['UT'] }),
  populations: service({ populations: [{ code: 'VET', isSpecialised: true }] }),
  summary: service({ summary: 'Other words.' }),
  conditions: service({ conditions: ['TRD'] }),
  modalities: service({ modalities: ['EMDR'] }),
  access: service({ access: [{ code: 'ELEVATOR', answer: 'YES', note: null }] }),
  languages: service({ languages: [{ code: 'es', isInterpreted: false }] }),
  payments: service({ payments: [{ phase: 'ASSESSMENT', code: 'SF', note: null }] }),
  prices: service({ prices: [] }),
  availability: service({ availability: { accepting: 'NEWPT', asOf: '2026-06-01', source: 'REPORTED', waitWeeks: 2 } }),
  scholarship: service({ scholarship: { participates: true, slots: 2, asOf: '2026-06-01' } }),
};
const owner: readonly Permission[] = ['team.edit', 'team.submit', 'team.manage'];
const file = {
  status: 'LIVE' as ListingStatus,
  live,
  draft: otherwise.summary,
  isUnderReview: false,
  areMembersConfirmed: true,
  rights: owner,
};

describe('what of a team waits for staff', () => {
  it('is said of every fact', () => {
    expect(weightOf).toEqual({
      ...{ name: 'VETTED', organizationName: 'VETTED', location: 'VETTED', team: 'VETTED', phases: 'VETTED', routes: 'VETTED' },
      ...{ settings: 'VETTED', safety: 'VETTED', policies: 'VETTED', remoteStates: 'VETTED', populations: 'VETTED' },
      ...{ phone: 'FREE', email: 'FREE', website: 'FREE', summary: 'FREE', conditions: 'FREE', modalities: 'FREE', access: 'FREE' },
      ...{ languages: 'FREE', payments: 'FREE', prices: 'FREE', availability: 'FREE', scholarship: 'FREE' },
    }); // prettier-ignore
  });

  it.each(teamFields)('is found when only this is said otherwise: %s', (field) => {
    const changes = teamChangesOf(live, otherwise[field]);
    expect(changes).toEqual(
      weightOf[field] === 'VETTED' ? { vetted: [field], free: [] } : { vetted: [], free: [field] },
    );
  });

  it('is neither ids nor days nor the order in which a database keeps things', () => {
    const same: ListingContent = {
      ...(JSON.parse(JSON.stringify(live)) as ListingContent),
      location: { ...live.location, id: 'another' },
      team: [{ ...first, practitionerId: 'another' }],
    };
    expect(teamChangesOf(live, same)).toEqual({ vetted: [], free: [] });
  });

  it('is everything while nothing is public', () => {
    expect(teamChangesOf(null, live).vetted).toEqual(teamFields);
  });

  it('never goes public with what is free, whatever changes together', () => {
    fc.assert(
      fc.property(fc.subarray([...teamFields]), (fields) => {
        const draft = fields.reduce<ListingContent>((content, field) => {
          const source = otherwise[field];
          return field in live
            ? { ...content, [field]: source[field as keyof ListingContent] }
            : { ...content, service: { ...content.service, [field]: source.service[field as 'summary'] } };
        }, live);
        const soon = withFreeFactsOf(live, draft);
        expect(teamChangesOf(live, soon).vetted).toEqual([]);
        expect(teamChangesOf(soon, draft).free).toEqual([]);
      }),
    );
  });
});

describe('what may be done with a team', () => {
  const open = (status: ListingStatus, isUnderReview: boolean) =>
    teamActionsOpen({ ...file, status, isUnderReview }).join(' ');

  it('goes only along its table', () => {
    expect(Object.fromEntries(listingStatuses.map((status) => [status, [open(status, false), open(status, true)]]))).toEqual({
      DRAFT: ['submit', ''],
      SUBMITTED: ['', 'withdraw'],
      IN_REVIEW: ['', ''],
      CHANGES_REQUESTED: ['submit', ''],
      APPROVED_SCHEDULED: ['', ''],
      LIVE: ['submit attest close', 'withdraw attest close'],
      HIDDEN_STALE: ['submit attest close', 'withdraw attest close'],
      SUSPENDED: ['', ''],
      WITHDRAWN: ['close', 'close'],
      CLOSED: ['', ''],
      REJECTED: ['', ''],
    }); // prettier-ignore
  });

  it('is for its owner, but for the confirmation, which a delegate may give too', () => {
    const delegate = teamActions.filter((action) => 'to' in decideTeam({ ...file, rights: ['team.edit'] }, action));
    expect(delegate).toEqual(['attest']);
  });

  it('hears every reason at once', () => {
    const broken = { ...file, status: 'SUSPENDED' as const, isUnderReview: true, draft: otherwise.prices, rights: [] };
    expect(decideTeam(broken, 'submit')).toEqual({
      objections: ['NOT_PERMITTED', 'WRONG_STATUS', 'UNDER_REVIEW', 'NO_PRICE'],
    });
  });

  it.each<[string, ListingContent, boolean]>([
    ['words', otherwise.summary, false],
    ['routes', { ...otherwise.routes, service: { ...otherwise.routes.service, safety: [{ ...(live.service.safety[0] as never as object), route: 'IV_INFUSION' } as never] } }, true], // prettier-ignore
    ['a name', otherwise.name, true],
  ])('asks staff about %s only if somebody has to check it', (_, draft, isReviewed) => {
    expect(decideTeam({ ...file, draft }, 'submit')).toEqual({ to: 'LIVE', isReviewed });
  });

  it('hands in nobody who did not confirm their part, and stops nothing else for it', () => {
    const waiting = { ...file, areMembersConfirmed: false };
    expect(decideTeam({ ...waiting, draft: otherwise.team }, 'submit')).toEqual({
      objections: ['MEMBERS_NOT_CONFIRMED'],
    });
    expect(decideTeam({ ...waiting, draft: otherwise.name }, 'submit')).toEqual({ to: 'LIVE', isReviewed: true });
    expect(decideTeam({ ...waiting, status: 'DRAFT', live: null, draft: live }, 'submit')).toEqual({
      objections: ['MEMBERS_NOT_CONFIRMED'],
    });
  });

  it('hands in neither nothing nor another name of what is public', () => {
    expect(decideTeam({ ...file, draft: live }, 'submit')).toEqual({ objections: ['NOTHING_CHANGED'] });
    expect(decideTeam({ ...file, draft: otherwise.organizationName }, 'submit')).toEqual({
      objections: ['ORGANIZATION_RENAMED'],
    });
    expect(decideTeam({ ...file, draft: null }, 'submit')).toEqual({ objections: ['NO_DRAFT'] });
  });

  it('writes no version that staff look at, and none of a team that is gone', () => {
    expect(mayWriteDraft({ status: 'LIVE', isUnderReview: true })).toBe(false);
    expect(listingStatuses.filter((status) => !mayWriteDraft({ status, isUnderReview: false }))).toEqual([
      'CLOSED',
      'REJECTED',
    ]);
  });
});

describe('what vetting decided', () => {
  const hash = 'a'.repeat(64);
  const after = (status: ListingStatus) =>
    vettedMoves.map((move) => afterVettedMove(move, { status, reviewHash: hash, contentHash: hash }));

  it('takes a team along its table', () => {
    expect(Object.fromEntries(listingStatuses.map((status) => [status, after(status)]))).toEqual({
      DRAFT: [null, null, null, null, null, null],
      SUBMITTED: ['IN_REVIEW', 'CHANGES_REQUESTED', 'LIVE', 'REJECTED', null, null],
      IN_REVIEW: [null, 'CHANGES_REQUESTED', 'LIVE', 'REJECTED', null, null],
      CHANGES_REQUESTED: [null, null, null, 'REJECTED', null, null],
      APPROVED_SCHEDULED: [null, null, null, null, null, null],
      LIVE: [null, 'LIVE', 'LIVE', 'LIVE', 'SUSPENDED', null],
      HIDDEN_STALE: [null, 'HIDDEN_STALE', 'LIVE', 'HIDDEN_STALE', 'SUSPENDED', null],
      SUSPENDED: [null, 'SUSPENDED', null, 'SUSPENDED', null, 'LIVE'],
      WITHDRAWN: [null, null, null, null, null, null],
      CLOSED: [null, null, null, null, null, null],
      REJECTED: [null, null, null, null, null, null],
    });
  });

  it('counts for the version that was read, and for none that came later', () => {
    const facts = { status: 'IN_REVIEW' as const, reviewHash: hash, contentHash: 'b'.repeat(64) };
    expect((['return', 'approve', 'deny'] as const).map((move) => afterVettedMove(move, facts))).toEqual([
      null,
      null,
      null,
    ]);
    expect(afterVettedMove('approve', { ...facts, contentHash: '' })).toBeNull();
    expect(afterVettedMove('approve', { ...facts, reviewHash: null })).toBeNull();
  });
});

describe('the outline', () => {
  it('says in which part each missing thing is asked', () => {
    const bare = { ...live, phone: null, team: [], service: { ...live.service, routes: [], prices: [], safety: [] } };
    expect(outlineOf(bare).map(({ part, missing }) => [part, ...missing])).toEqual([
      ['BASICS', 'NO_CONTACT'],
      ['TEAM', 'NO_TEAM'],
      ['CARE', 'NO_ROUTE'],
      ['PRICES', 'NO_PRICE'],
      ['SAFETY'],
      ['ACCESS'],
      ['SCHOLARSHIP'],
    ]);
    expect(outlineOf(live).flatMap(({ missing }) => missing)).toEqual([]);
    expect(outlineOf(live).map(({ part }) => part)).toEqual(teamParts);
  });

  it('finds what is half written', () => {
    const half: ListingContent = {
      ...live,
      phone: '12',
      email: 'no address',
      website: 'javascript:alert(1)',
      location: { ...live.location, postalCode: '802' },
      team: [{ ...first, givenName: '', roles: [], npi: '12', licenses: [{ ...given.license(), number: '', expiresOn: '2026-02-31', validIn: [] }] }],
      service: {
        ...live.service,
        phases: given.phases({ ASSESSMENT: { countMin: 3, countMax: 1 } }),
        languages: [{ code: 'en', isInterpreted: false }, { code: 'en', isInterpreted: true }],
        prices: live.service.prices.map((price) => ({ ...price, slidingScaleMinCents: 200 })),
      },
    }; // prettier-ignore
    expect(outlineOf(half).flatMap(({ missing }) => missing)).toEqual([
      ...['ZIP_UNREADABLE', 'PHONE_UNREADABLE', 'EMAIL_UNREADABLE', 'WEBSITE_UNREADABLE', 'MEMBER_WITHOUT_NAME', 'MEMBER_WITHOUT_ROLE'],
      ...['NPI_UNREADABLE', 'LICENSE_INCOMPLETE', 'LICENSE_NOT_VALID_WHERE_ISSUED', 'COUNTS_CROSSED', 'SLIDING_ABOVE_PRICE', 'SAID_TWICE'],
    ]); // prettier-ignore
  });

  it('says by when there is an answer', () => {
    expect([answerDueOn('2026-06-01', false), answerDueOn('2026-06-01', true)]).toEqual(['2026-07-01', '2026-06-15']);
  });
});
