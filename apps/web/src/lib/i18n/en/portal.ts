/** English texts of the portal alone: its frame, and the way to an account. */
import { agreement } from './portal-agreement.ts';
import { answers } from './portal-answers.ts';
import { applications } from './portal-applications.ts';
import { claims } from './portal-claims.ts';
import { complaints } from './portal-complaints.ts';
import { mailbox } from './portal-mailbox.ts';
import { members, parts } from './portal-members.ts';
import { papers } from './portal-papers.ts';
import { people } from './portal-people.ts';
import { teams } from './portal-teams.ts';

export const portal = {
  signUp: {
    title: 'Sign up',
    who: 'Who are you?',
    kinds: {
      APPLICANT: 'I look for help with the cost of care',
      PROVIDER: 'I speak for a team that offers care',
    },
    organization: 'Name of your team',
    how: 'How do you want to sign in?',
    withPassphrase: 'With a passphrase',
    withCode: 'With a code by mail each time',
    codeNote:
      'With a code alone you can write and send, but not read back health answers or papers. You can add a passkey later.',
    submit: 'Sign up',
    sent: 'Look into your mail. We sent you a link and a code to go on.',
    sentTitle: 'Check your mail',
    have: 'You have an account?',
    signIn: 'Sign in',
    codeTitle: 'Or type the code from the mail',
    codeSubmit: 'Go on',
  },
  verify: {
    title: 'Confirm your address',
    text: 'One more click and your account is ready.',
    submit: 'Confirm my address',
    passphrase: 'You opened the link in another browser. Please type the passphrase that you chose.',
    gone: 'This link was used before, or it is too old. Sign in, or sign up again.',
    noToken: 'This page opens by the link in our mail.',
  },
  code: {
    title: 'Sign in',
    text: 'You asked to sign in by mail. Click to go on.',
    submit: 'Sign in',
    other: 'You opened the link in another browser than the one where you asked for it. Is that right?',
    confirm: 'Yes, sign me in here',
    gone: 'This link was used before, or it is too old. Ask for a new one.',
  },
  email: {
    title: 'Confirm your new address',
    text: 'With this click your account moves to the new address.',
    submit: 'Use this address',
    done: 'Your new address counts from now on.',
    gone: 'This link was used before, or it is too old.',
  },
  demo: {
    title: 'Try the demo',
    text: 'One press signs you in as somebody made up. This page is in the demo only.',
    people: 'Who can be tried out',
    signIn: 'Sign in',
    signInAs: 'Sign in as {{name}}',
  },
  agreement,
  answers,
  applications,
  claims,
  complaints,
  mailbox,
  members,
  papers,
  parts,
  people,
  teams,
};
