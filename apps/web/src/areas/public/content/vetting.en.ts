/** How we vet, and what the badge does not promise, in plain English. */
import type { ContentPage } from './content.ts';

export const howWeVet: ContentPage = {
  title: 'How we vet teams',
  description:
    'What we check about each team, at which source, how often, what makes a badge lapse, and what we cannot check.',
  lead: 'A badge here cannot be bought, asked for or switched on. It is worked out each day from dated checks. When one that matters runs out, the badge is gone that day.',
  isDraftForCounsel: false,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'what-we-check',
      heading: 'What we check',
      blocks: [
        {
          kind: 'text',
          text: 'There are 48 points. Each has a source, a method and a date on which it must be done again. The main groups:',
        },
        {
          kind: 'terms',
          items: [
            {
              term: 'Licenses',
              text: 'Each person’s license at the state board: active, not limited, and valid where care is given. We look again each month.',
            },
            {
              term: 'Exclusion lists',
              text: 'Federal and state lists of people who may not take part in health programs. Each month.',
            },
            {
              term: 'Training',
              text: 'At least 40 hours of KAP training and 20 sessions for therapists, confirmed with the issuer.',
            },
            { term: 'Insurance', text: 'Cover in force that does not leave out ketamine, confirmed with the carrier.' },
            {
              term: 'Emergency plan',
              text: 'Trained people, equipment and drills that fit how the medicine is given. We see it on video or on site.',
            },
            {
              term: 'The care itself, on paper',
              text: 'Screening, consent, never left alone, ride home, rules on touch and recording.',
            },
            {
              term: 'Price and contact',
              text: 'The price list matches a real quote; the phone is answered. Every 90 days.',
            },
          ],
        },
      ],
    },
    {
      id: 'how-it-is-decided',
      heading: 'How it is decided',
      blocks: [
        {
          kind: 'list',
          items: [
            'Two people with no tie to the team decide together.',
            'Whoever added a piece of proof may not judge it.',
            'A check that could not be done counts as not done. It never counts as passed.',
            'What a check first found is kept, even when someone later decides otherwise. Their name and reason are kept too.',
          ],
        },
      ],
    },
    {
      id: 'when-a-badge-goes',
      heading: 'When a badge goes',
      blocks: [
        {
          kind: 'list',
          items: [
            'A check that blocks has run out: the badge goes at midnight UTC. The listing says “verification not current” for 14 days. Then it is hidden.',
            'A monthly check that we ourselves are late with: we say so on the page. The badge stays for up to 62 days, because it is not the team that is late.',
            'A check that blocks has failed: the listing is hidden at once.',
            'A team has not confirmed its details for 90 days: it is reminded, and then hidden.',
          ],
        },
      ],
    },
    {
      id: 'order',
      heading: 'Who comes first in a search',
      blocks: [
        {
          kind: 'text',
          text: 'Your words, the distance, how current the checks are, whether all four steps are covered, and whether they take new people. Money plays no part. Each result says why it stands where it stands.',
        },
      ],
    },
    {
      id: 'not-checked',
      heading: 'What we do not check',
      blocks: [
        {
          kind: 'text',
          text: 'We do not sit in on sessions. We do not measure how well people do. We cannot promise that a team is right for you. See [what the badge means](/what-the-badge-means).',
        },
        {
          kind: 'note',
          text: 'Something wrong on a listing? Each one has a “Report something wrong” link. You get a number and a date by which we look into it. Something happened with a team? Its page has a link for that too, and you need not say who you are.',
        },
      ],
    },
  ],
};

export const badge: ContentPage = {
  title: 'What the badge means, and what it does not',
  description:
    'The badge means that named points were checked on named dates. It is not a promise of results, and nobody can pay for it.',
  lead: '“Checked” means: these points, at these sources, on these dates. Each listing shows its own list.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'states',
      heading: 'The four states',
      blocks: [
        {
          kind: 'terms',
          items: [
            { term: 'Checked on these points', text: 'Every point that blocks is done and in date.' },
            {
              term: 'Checked, with conditions',
              text: 'Done and in date, but one point was accepted with a condition and a date.',
            },
            { term: 'Verification not current', text: 'A point has run out in the last 14 days.' },
            { term: 'Not vetted', text: 'We have not finished checking this team.' },
          ],
        },
      ],
    },
    {
      id: 'no-promise',
      heading: 'What it does not promise',
      blocks: [
        {
          kind: 'list',
          items: [
            'That treatment will work, or be free of harm',
            'That the team suits you, has room, or takes your insurance',
            'That nothing changed since the date shown',
            'That we recommend this team over another',
          ],
        },
        {
          kind: 'text',
          text: 'No payment, membership or gift can change a badge, a place in the list or the wording of a listing.',
        },
      ],
    },
  ],
};
