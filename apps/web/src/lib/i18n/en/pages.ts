/** English texts of the report form and of the frame around pages that are read. */
export const report = {
  head: {
    title: 'Report a problem with {{name}} · Open Window',
    description: 'Tell us what is wrong with the entry of {{name}}. You need no account and no name.',
  },
  title: 'Report something wrong',
  about: 'About {{name}}, {{city}}',
  intro: 'You need no account and no name. We look into every report and answer to a number, not to a person.',
  reason: 'What is wrong?',
  reasonMissing: 'Please choose what is wrong.',
  details: 'Anything else we should know?',
  detailsHint: 'You can leave this empty. Please write nothing about your own health.',
  submit: 'Send report',
  sending: 'Sending…',
  again: 'Please try again. What you wrote is still here.',
  done: {
    title: 'Thank you. Your report is in.',
    reference: 'Your number: {{reference}}',
    due: 'We look into it by {{day}}.',
    keep: 'Keep the number if you want to ask about it later. We did not store who you are.',
  },
  back: 'Back to {{name}}',
  noScript: 'Sending a report needs JavaScript. You can also call or write to us:',
  noContact: 'Sending a report needs JavaScript in your browser.',
  general: {
    title: 'Report a problem',
    description: 'Wrong phone, wrong price, closed, or something else: how to tell us.',
    lead: 'Something on a team’s page is wrong? Tell us. You need no account and no name.',
    how: 'Find the team, open its page, and choose “Report something wrong”.',
    find: 'Find the team',
    other: 'For anything else, reach us here:',
    write: 'See how to reach us',
  },
};

export const content = {
  title: '{{title}} · Open Window',
  draft: 'Draft: a lawyer has not read this text yet.',
  updated: 'Last changed on {{day}}.',
  contents: 'On this page',
  noPhone: 'our phone (not set up yet)',
  noEmail: 'our mail (not set up yet)',
};
