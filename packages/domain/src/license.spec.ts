import { describe, expect, it } from '@jest/globals';
import { given } from './given.ts';
import { licensePowers, licensesCovering, statesCovered } from './license.ts';
import type { License } from './listing.ts';
import { licenseStatuses, licenseTypes } from './vocabulary.ts';

const today = '2026-06-01';
const covers = (about: Partial<License>, state: License['state'] = 'CO', day = today): boolean =>
  licensesCovering([given.therapist({ licenses: [given.license(about)] })], state, day).length === 1;

describe('a license covers a patient', () => {
  it('in the state that issued it and in the states of its compact, nowhere else', () => {
    const compact = { state: 'CO', validIn: ['CO', 'UT', 'AZ'] } as const;
    expect(covers(compact)).toBe(true);
    expect(covers(compact, 'UT')).toBe(true);
    expect(covers(compact, 'CA')).toBe(false);
  });

  it('through the day on which it expires, not the day after', () => {
    expect(covers({ expiresOn: today })).toBe(true);
    expect(covers({ expiresOn: '2026-05-31' })).toBe(false);
  });

  it.each(licenseStatuses)('only while active: %s', (status) => {
    expect(covers({ status })).toBe(status === 'ACTIVE');
  });

  it('only without restriction', () => {
    expect(covers({ isRestricted: true })).toBe(false);
  });

  it.each(licenseTypes)('when its kind gives care, alone or supervised: %s', (type) => {
    const { mentalHealth, medical, provisional } = licensePowers[type];
    expect(covers({ type })).toBe((mentalHealth || medical) && !provisional);
  });
});

describe('a provisional license', () => {
  const associate = given.member('associate', {
    licenses: [given.license({ type: 'ASSOCIATE_MFT', validIn: ['CO', 'UT'] })],
  });
  const supervisor = (about: Partial<License>) =>
    given.member('supervisor', { roles: ['SUPERVISOR'], licenses: [given.license(about)] });
  const associateCovers = (about: Partial<License>, state: License['state'] = 'CO'): boolean =>
    licensesCovering([associate, supervisor(about)], state, today).some(
      ({ practitionerId }) => practitionerId === 'associate',
    );

  it('counts under a supervisor whose license covers the same state', () => {
    expect(associateCovers({})).toBe(true);
    expect(associateCovers({}, 'UT')).toBe(false);
    expect(associateCovers({ validIn: ['CO', 'UT'] }, 'UT')).toBe(true);
  });

  it('does not count under a supervisor who is expired, provisional, or no therapist', () => {
    expect(associateCovers({ expiresOn: '2026-05-31' })).toBe(false);
    expect(associateCovers({ type: 'ASSOCIATE_MFT' })).toBe(false);
    expect(associateCovers({ type: 'CRNA' })).toBe(false);
  });

  it('does not count under oneself or under a colleague who is no supervisor', () => {
    const own = {
      ...associate,
      roles: ['SESSION_THERAPIST', 'SUPERVISOR'] as const,
      licenses: [...associate.licenses, given.license()],
    };
    expect(licensesCovering([own], 'CO', today).map(({ license }) => license.type)).toEqual(['LCSW']);
    expect(licensesCovering([associate, given.therapist()], 'CO', today)).toHaveLength(1);
  });
});

it('names the states a team covers, and which side of the work in each', () => {
  const team = [
    given.therapist({ licenses: [given.license({ validIn: ['CO', 'UT'] })] }),
    given.prescriber({ licenses: [given.license({ type: 'NP', validIn: ['UT'], state: 'UT' })] }),
    given.member('nurse', { roles: ['MONITORING_CLINICIAN'], licenses: [given.license({ type: 'RN', state: 'NV' })] }),
  ];
  expect(statesCovered(team, today)).toEqual([
    { state: 'CO', mentalHealth: true, medical: false },
    { state: 'UT', mentalHealth: true, medical: true },
  ]);
});
