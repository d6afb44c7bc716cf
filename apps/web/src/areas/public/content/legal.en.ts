/** Privacy, health data, terms, accessibility and contact, in plain English. Drafts until counsel has read them. `{phone}` and `{email}` are filled in from the configuration. */
import type { ContentPage } from './content.ts';

export const privacy: ContentPage = {
  title: 'Privacy',
  description:
    'You can search without an account, without cookies and without being followed. What is kept, for how long, and why.',
  lead: 'You can search and read everything here without an account. Nobody is followed.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'what-we-do-not-do',
      heading: 'What we do not do',
      blocks: [
        {
          kind: 'list',
          items: [
            'No cookies, no ads and no trackers on the public pages',
            'No request to any other company when you open a page: fonts, maps and pictures come from us',
            'No record of what you searched for. Our logs hold neither your words nor your place nor your address on the internet',
            'We do not sell or share data about visitors. We have none to sell',
          ],
        },
      ],
    },
    {
      id: 'what-we-keep',
      heading: 'What we keep',
      blocks: [
        {
          kind: 'list',
          items: [
            'How many pages were asked for and how fast, in sums that say nothing about one person',
            'Your e-mail address, if you ask us to tell you when a scholarship opens: locked, for one mail, and then gone. If you do not say yes in the first mail, it is gone within a week',
            'A report that you send about a listing: your reason and your words, with no name. Please do not write about your own health in it. We keep it for two years',
            'What you tell us about a team: your words, and how to reach you if you say it. It is kept locked, and the team never sees it. Seven years after we decide, it is emptied',
          ],
        },
        {
          kind: 'text',
          text: 'Your internet address is used for up to a minute, in memory only, to slow down programs that send too many requests.',
        },
      ],
    },
    {
      id: 'your-device',
      heading: 'On your own device',
      blocks: [
        {
          kind: 'text',
          text: 'The address of a search holds what you searched for, so that you can save or send it. Your browser may remember it. The button “Leave this site quickly” opens another page, but cannot clear your history. On a shared device, use a private window.',
        },
      ],
    },
    {
      id: 'questions',
      heading: 'Questions',
      blocks: [
        {
          kind: 'text',
          text: 'Write to {email} or call {phone}. There is also a separate [notice on health data](/consumer-health-data).',
        },
      ],
    },
  ],
};

export const healthData: ContentPage = {
  title: 'Consumer health data notice',
  description:
    'A separate notice, as some state laws ask, about data that could say something about a person’s health.',
  lead: 'Some states, such as Washington and Nevada, ask for a separate notice on data that could tell something about your health. This is it.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'collected',
      heading: 'What we collect',
      blocks: [
        {
          kind: 'text',
          text: 'On the public pages: none. A search for a condition or a place is answered and forgotten. It is not stored, not logged and not joined to you.',
        },
        {
          kind: 'text',
          text: 'A report about a listing may hold what you choose to write. It is used only to look into the report.',
        },
      ],
    },
    {
      id: 'shared',
      heading: 'With whom it is shared',
      blocks: [
        {
          kind: 'text',
          text: 'With nobody. We do not sell it. When you call, mail or visit a team, you deal with that team, under its own notice.',
        },
      ],
    },
    {
      id: 'rights',
      heading: 'Your rights',
      blocks: [
        {
          kind: 'text',
          text: 'You may ask whether we hold data about you, see it, have it deleted and take back a consent. Write to {email} or call {phone}. If we say no, you may ask us to look again, and you may write to your state’s attorney general.',
        },
      ],
    },
  ],
};

export const terms: ContentPage = {
  title: 'Terms of use',
  description: 'What this site is for, what it is not, and what we ask of those who use it.',
  lead: 'This site helps you find and compare teams. It does not give medical advice and does not treat anyone.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'no-advice',
      heading: 'No medical advice',
      blocks: [
        {
          kind: 'text',
          text: 'Nothing here says whether a treatment is right for you. Talk to a clinician who knows you. In an emergency call 911. In a crisis call or text 988.',
        },
      ],
    },
    {
      id: 'teams',
      heading: 'The teams',
      blocks: [
        {
          kind: 'text',
          text: 'Teams are independent. They are responsible for their care and for what they tell us. We say what we checked and when; see [what the badge means](/what-the-badge-means).',
        },
      ],
    },
    {
      id: 'fair-use',
      heading: 'Fair use',
      blocks: [
        {
          kind: 'list',
          items: [
            'Report only what you believe to be true.',
            'Do not try to find out who searched for what.',
            'Programs may read the open data within the stated limits.',
          ],
        },
      ],
    },
    {
      id: 'liability',
      heading: 'What we answer for',
      blocks: [
        {
          kind: 'text',
          text: 'We work with care and correct errors that are reported. We cannot promise that everything is complete or current on every day. [Counsel to complete.]',
        },
      ],
    },
  ],
};

export const accessibility: ContentPage = {
  title: 'Accessibility',
  description:
    'How this site is built so that everyone can use it, what is tested, and how to tell us about a barrier.',
  lead: 'Everyone should be able to use this site: by keyboard, with a screen reader, on a small phone, with large text, without JavaScript.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'aim',
      heading: 'Our aim',
      blocks: [
        {
          kind: 'text',
          text: 'We aim at WCAG 2.2, level AA. Each release is tested by machine on every page at three widths, and by keyboard. No outside audit has been done yet.',
        },
      ],
    },
    {
      id: 'map',
      heading: 'The map',
      blocks: [{ kind: 'text', text: 'The map adds nothing that the list does not say. You can skip it.' }],
    },
    {
      id: 'barriers',
      heading: 'Found a barrier?',
      blocks: [
        {
          kind: 'text',
          text: 'Tell us at {email} or {phone}. Say which page and what you use. We answer within five working days. If you need something in another form, we send it.',
        },
      ],
    },
  ],
};

export const contact: ContentPage = {
  title: 'Contact',
  description: 'How to reach the people behind Open Window, and what to do in a crisis.',
  lead: 'We are not a crisis line and cannot give medical advice. In a crisis call or text 988.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'reach',
      heading: 'Reach us',
      blocks: [
        {
          kind: 'terms',
          items: [
            { term: 'Mail', text: '{email}' },
            { term: 'Phone', text: '{phone}' },
          ],
        },
      ],
    },
    {
      id: 'crisis',
      heading: 'In a crisis',
      blocks: [
        {
          kind: 'list',
          items: [
            'Call or text 988, day and night',
            'In Spanish: call 988 and press 2, or text AYUDA to 988',
            'Veterans: call 988 and press 1, or text 838255',
            'In danger right now: 911',
          ],
        },
      ],
    },
    {
      id: 'report',
      heading: 'Something wrong with a listing?',
      blocks: [
        {
          kind: 'text',
          text: 'Open the listing and choose “Report something wrong”. You get a number and a date. You may also call or write.',
        },
        {
          kind: 'text',
          text: 'Something happened with a team? Its page has a link for that too. No name is needed. [How far is my complaint?](/complaint)',
        },
      ],
    },
  ],
};
