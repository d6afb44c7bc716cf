/** Search engines are told only what a current check stands behind. */
import { describe, expect, it } from '@jest/globals';
import { givenListing } from '../../../../test/given.ts';
import type { LedgerLine } from '../../../lib/directory.types.ts';
import { jsonLdOf } from './json-ld.ts';

const line = (item: number, outcome: LedgerLine['outcome']): LedgerLine => ({
  item,
  group: 'CONTACT',
  title: { en: 'x', es: 'x' },
  target: 'LOCATION',
  isBlocking: false,
  outcome,
  method: 'CALL',
  checkedIn: '2026-10',
  nextDueOn: '2027-01-10',
});
const told = (facts: Parameters<typeof givenListing>[0]) =>
  jsonLdOf(givenListing(facts), 'https://window.example', 'es');

describe('structured data of a team', () => {
  it('is a name and an address of the page when nothing was checked', () => {
    expect(told({ checks: [] })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      name: 'Harbor Light',
      url: 'https://window.example/es/directory/harbor-light',
    });
  });

  it('has phone and address while somebody answers there', () => {
    expect(told({ checks: [line(45, 'CURRENT')] })).toMatchObject({ telephone: '+13035550142', geo: {} });
    expect(told({ checks: [line(45, 'LAPSED')] })).not.toHaveProperty('telephone');
  });

  it('has a price once the price list was checked, and therapy once its protocol was', () => {
    expect(told({ checks: [line(41, 'CURRENT'), line(26, 'CURRENT')] })).toMatchObject({
      priceRange: '$2900–$3600',
      availableService: { '@type': 'MedicalTherapy' },
    });
    expect(told({ checks: [line(26, 'CURRENT')], kapCompleteness: 'NOT_KAP' })).not.toHaveProperty('availableService');
  });

  it('is nothing at all for those who never agreed to be listed', () => {
    expect(told({ origin: 'CANDIDATE', checks: [line(45, 'CURRENT')] })).toBeNull();
  });
});
