/** English texts of the home page. */
export const home = {
  head: {
    title: 'Open Window: find a ketamine-assisted psychotherapy team',
    description:
      'A free directory of teams that pair ketamine with real psychotherapy. See price, safety and what was checked. No ads, no tracking.',
  },
  title: 'Find a team for ketamine-assisted psychotherapy',
  lead: 'Tell us where you are. We show teams near you, what they cost, and what we checked.',
  all: 'Or see all teams',
  allCount_one: 'Or see {{count}} team',
  allCount_other: 'Or see all {{count}} teams',
  kap: {
    title: 'What KAP is',
    text: 'In ketamine-assisted psychotherapy (KAP), the medicine is one part of therapy. A therapist and a prescriber work together. There are four phases:',
    phases: {
      ASSESSMENT: { title: 'Assessment', text: 'Is it right for you? Sometimes the answer is no.' },
      PREPARATION: { title: 'Preparation', text: 'You meet your therapist and plan the session.' },
      MEDICINE_SESSION: { title: 'Medicine session', text: 'One to three hours, with a therapist there.' },
      INTEGRATION: { title: 'Integration', text: 'You talk it through, the first time within days.' },
    },
    legend: 'A small window shows the four phases for each team.',
    here: 'offered here',
    partner: 'by a partner',
    missing: 'not offered',
    caution: 'KAP is not a cure, and it is not for everyone. A place that only gives ketamine is not KAP.',
    more: 'Read the plain guide',
  },
  promises: {
    title: 'What you can count on',
    badge: {
      title: 'The badge cannot be bought',
      text: 'It follows from dated checks. When one runs out, the badge is gone that day. Each team’s page shows what we checked, and what we did not.',
    },
    price: {
      title: 'The whole price, added up',
      text: 'We add up every visit of a full course, line by line, from the team’s own price list.',
    },
    order: {
      title: 'No paid places',
      text: 'Nobody can pay to stand higher in the list. Each team shows why it stands where it does.',
    },
    privacy: {
      title: 'Nobody watches you',
      text: 'No account, no ads, no trackers. Your search is not stored.',
    },
    how: 'See how we vet',
  },
};
