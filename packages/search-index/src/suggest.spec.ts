/** What is offered while somebody types. */
import { describe, expect, it } from '@jest/globals';
import { givenDocument, givenIndex } from '../test/directory.ts';

const index = givenIndex(
  givenDocument('harbor', { name: 'Harbor Counseling', people: ['Dena Harding'], city: 'Harrisburg', state: 'PA' }),
  givenDocument('old-harbor', { name: 'Old Harbor Clinic', city: 'Harrisburg', state: 'PA' }),
  givenDocument('depot', { name: 'Depot Therapy', city: 'St. Paul', state: 'MN', people: ['Steven Ost'] }),
  givenDocument('anne', { name: 'Saint Anne' }),
);
const offered = (typed: string, limit = 8): string[] =>
  index.suggest(typed, limit).map(({ kind, text }) => `${kind} ${text}`);

describe('While somebody types', () => {
  it('names and people that begin so are offered, names that begin with it first', () => {
    expect(offered('har')).toEqual([
      'MODALITY Harm reduction',
      'LISTING Harbor Counseling',
      'LISTING Old Harbor Clinic',
      'PERSON Dena Harding',
    ]);
  });

  it('conditions, routes and modalities are offered in plain words', () => {
    expect(offered('depres')[0]).toMatch(/^CONDITION /);
    expect(index.suggest('troche', 8)[0]).toMatchObject({ kind: 'ROUTE', group: 'route', code: 'SL_LOZENGE' });
    expect(index.suggest('emd', 8)[0]).toMatchObject({ kind: 'MODALITY', group: 'modality', code: 'EMDR' });
  });

  it('no kind crowds out the others', () => {
    expect(offered('de', 4).map((line) => line.split(' ')[0])).toContain('LISTING');
    expect(offered('de', 4)).toHaveLength(4);
  });

  it('an abbreviation is read as such and as a beginning', () => {
    expect(offered('st')).toEqual(expect.arrayContaining(['LISTING Saint Anne', 'PERSON Steven Ost']));
  });

  it('several words may come in any order', () => {
    expect(offered('clin old')).toEqual(['LISTING Old Harbor Clinic']);
  });

  it('nothing is offered for nothing, nor what is hidden or gone', () => {
    expect(offered('')).toEqual([]);
    expect(offered('?!')).toEqual([]);
    const hidden = givenDocument('x', {
      name: 'Xylo',
      badgeTimeline: [
        { from: '0001-01-01', badge: { state: 'NONE', verifiedOn: null, nextDueOn: null }, isListed: false },
      ],
    });
    expect(givenIndex(hidden).suggest('xyl', 8)).toEqual([]);
  });
});
