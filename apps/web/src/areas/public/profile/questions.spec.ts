/** The sheet begins with what this team has not said. */
import { describe, expect, it } from '@jest/globals';
import { givenListing } from '../../../../test/given.ts';
import { questionsFor } from './questions.ts';

describe('questions to ask', () => {
  it('ask for the price first where none is given', () => {
    expect(questionsFor(givenListing({ coursePrice: null })).open[0]).toBe('PRICE');
    expect(questionsFor(givenListing()).open).not.toContain('PRICE');
  });

  it('ask about emergencies unless every route names who is trained', () => {
    const profile = {
      route: 'IV_INFUSION',
      monitoring: [],
      observationMinutes: 60,
      responder: 'ACLS_ON_SITE',
      emergencyDrillOn: null,
      isNeverLeftAlone: true,
      dischargeCriteria: true,
      rideHomeRequired: true,
    } as const;
    expect(questionsFor(givenListing({ safety: [{ ...profile, monitoring: [] }] })).open).not.toContain('EMERGENCY');
    expect(
      questionsFor(givenListing({ safety: [{ ...profile, monitoring: [], responder: 'NONE_STATED' }] })).open,
    ).toContain('EMERGENCY');
  });

  it('are asked once each', () => {
    const { open, everyone } = questionsFor(givenListing());
    expect(new Set([...open, ...everyone]).size).toBe(open.length + everyone.length);
  });
});
