/** Claims: who may prove what, with whose mailbox, and how often somebody may guess. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  afterClaimAction, claimActions, claimStates, claimTries, claimWays, claimWaysOpen, type ClaimState, type ClaimWay, deskClaimActionsOpen, isMailboxAt, ownDomainOf, verdictOnCode,
} from './claim.ts'; // prettier-ignore
import { privateHosts } from './claim-hosts.ts';

describe('a claim', () => {
  it('goes these ways and no others', () => {
    const ways = claimWays.flatMap((way) =>
      claimStates.flatMap((state) =>
        claimActions.flatMap((action) => {
          const to = afterClaimAction({ way, state }, action);
          return to === null ? [] : [`${way} ${state} ${action} ${to}`];
        }),
      ),
    );
    const before = ['TO_CALL', 'TO_LOOK_UP', 'LOOKED_UP', 'ASKED'];
    const either = (way: string) => [
      ...[...before, 'WITH_STAFF'].map((state) => `${way} ${state} refuse REFUSED`),
      ...before.map((state) => `${way} ${state} replace REPLACED`),
      `${way} ASKED win WON`,
      `${way} ASKED dispute WITH_STAFF`,
      `${way} ASKED lock LOCKED`,
    ];
    const byCall = ['CALL_BACK TO_CALL call ASKED', 'CALL_BACK ASKED noAnswer TO_CALL'];
    const byLicense = ['LICENSE TO_LOOK_UP lookUp LOOKED_UP', 'LICENSE LOOKED_UP confirm ASKED'];
    expect([...ways].sort()).toEqual([...claimWays.flatMap(either), ...byCall, ...byLicense].sort());
  });

  it('lets the desk call first, and say afterwards that nobody answered', () => {
    const open = (way: ClaimWay, state: ClaimState, lookedUpBy: string | null = null, actor = 'me') =>
      deskClaimActionsOpen({ way, state, personId: 'claimant', lookedUpBy }, actor);

    expect(open('CALL_BACK', 'TO_CALL')).toEqual(['call', 'refuse']);
    expect(open('CALL_BACK', 'ASKED')).toEqual(['noAnswer', 'refuse']);
    expect(open('DOMAIN_MAIL', 'WITH_STAFF')).toEqual(['refuse']);
    expect(open('DOMAIN_MAIL', 'WON')).toEqual([]);
    expect(open('LICENSE', 'TO_LOOK_UP')).toEqual(['lookUp', 'refuse']);
    expect(open('LICENSE', 'LOOKED_UP', 'other')).toEqual(['confirm', 'refuse']);
  });

  it('by a license is confirmed by nobody who looked it up, or claims it', () => {
    const file = { way: 'LICENSE', state: 'LOOKED_UP', personId: 'claimant', lookedUpBy: 'me' } as const;

    expect(deskClaimActionsOpen(file, 'me')).toEqual(['refuse']);
    expect(deskClaimActionsOpen(file, 'claimant')).toEqual(['refuse']);
    expect(claimWaysOpen({ website: null, phone: null, isPerson: true })).toEqual(['LICENSE']);
  });

  it('hears five wrong codes and not a sixth one, right or wrong', () => {
    const asked = { way: 'DOMAIN_MAIL', state: 'ASKED', isOver: false } as const;
    const wrong = [0, 1, 2, 3, 4, 5].map((tries) => verdictOnCode({ ...asked, tries, isRight: false }));
    expect(wrong).toEqual(['miss', 'miss', 'miss', 'miss', 'lock', 'over']);
    expect(verdictOnCode({ ...asked, tries: claimTries - 1, isRight: true })).toBe('right');
    expect(verdictOnCode({ ...asked, tries: claimTries, isRight: true })).toBe('over');
    expect(verdictOnCode({ ...asked, tries: 0, isOver: true, isRight: true })).toBe('over');
    for (const state of claimStates.filter((each) => each !== 'ASKED'))
      expect(verdictOnCode({ ...asked, state, tries: 0, isRight: true })).toBe('over');
  });
});

describe('the domain of a candidate', () => {
  it.each([
    ['https://www.quietharbor.com/about', 'quietharbor.com'],
    ['quietharbor.com', 'quietharbor.com'],
    ['HTTP://WWW2.Quiet-Harbor.co.us:8080/', 'quiet-harbor.co.us'],
    ['https://denver.quietharbor.com', 'denver.quietharbor.com'],
    ['https://sites.google.com/view/quietharbor', null],
    ['https://quietharbor.wixsite.com/home', null],
    ['https://www.facebook.com/quietharbor', null],
    ['https://quietharbor.com:80@evil.example/', null],
    ['https://203.0.113.7/', null],
    ['https://localhost', null],
    ['not a site', null],
    ['', null],
    [null, null],
  ])('of %p is %p', (website, domain) => {
    expect(ownDomainOf(website)).toBe(domain);
  });

  it.each([
    ['info@quietharbor.com', true],
    ['Info@Mail.QuietHarbor.com', true],
    ['info@notquietharbor.com', false],
    ['info@quietharbor.com.evil.example', false],
    ['info@quietharbor.co', false],
    ['quietharbor.com@gmail.com', false],
    ['info@com', false],
  ])('has the mailbox %p: %p', (email, isAt) => {
    expect(isMailboxAt(email, 'quietharbor.com')).toBe(isAt);
  });

  it('is never one at which everybody may have a page or a mailbox', () => {
    fc.assert(
      fc.property(fc.constantFrom(...privateHosts), fc.constantFrom('', 'www.', 'clinic.', 'a.b.'), (host, before) => {
        expect(ownDomainOf(`https://${before}${host}/x`)).toBeNull();
        expect(isMailboxAt(`x@${before}${host}`, host)).toBe(false);
      }),
    );
    expect(new Set(privateHosts).size).toBe(privateHosts.length);
  });

  it('and its telephone are the ways to it', () => {
    expect(claimWaysOpen({ website: 'https://quietharbor.com', phone: '+13035550142', isPerson: true })).toEqual([
      ...claimWays,
    ]);
    expect(claimWaysOpen({ website: 'https://facebook.com/x', phone: '+13035550142', isPerson: false })).toEqual([
      'CALL_BACK',
    ]);
    expect(claimWaysOpen({ website: null, phone: null, isPerson: false })).toEqual([]);
  });
});
