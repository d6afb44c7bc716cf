/** The mails in English. */
import type { Language } from './notice.template.ts';

const notYou = 'If this was not you, sign in, choose a new passphrase, and end all other sessions.';
const ignore = 'If you did not ask for this, you can ignore this mail. Nothing changes.';

export const english: Language = {
  ifButtonFails: 'If the button does not work, copy this address into your browser:',
  closing: 'Open Window sent this mail by itself. We never ask for your passphrase, by mail or by phone.',
  notices: {
    signUpCode: {
      subject: 'Confirm your mail address',
      sentences: ['You are about to open an account. Press the button, or type the code where you began.', ignore],
      action: 'Confirm',
      code: 'Your code:',
    },
    signInCode: {
      subject: 'Your code to sign in',
      sentences: ['Press the button, or type the code where you began. It works once, for ten minutes.', ignore],
      action: 'Sign in',
      code: 'Your code:',
    },
    accountExists: {
      subject: 'You have an account already',
      sentences: [
        'Somebody wanted to open an account with this mail address. There is one already, so nothing was changed.',
        'If it was you, just sign in. You can choose a new passphrase there if you lost yours.',
      ],
      action: 'Sign in',
    },
    resetPassphrase: {
      subject: 'Choose a new passphrase',
      sentences: ['The button works once, for fifteen minutes. It ends all of your sessions.', ignore],
      action: 'Choose a new passphrase',
    },
    passphraseChanged: {
      subject: 'Your passphrase was changed',
      sentences: ['Your account has a new passphrase. All other sessions were ended.', notYou],
    },
    emailChangeConfirm: {
      subject: 'Confirm your new mail address',
      sentences: ['You want to use this mail address for your account. Press the button to confirm it.', ignore],
      action: 'Confirm',
    },
    emailChanged: {
      subject: 'Your mail address was changed',
      sentences: [
        'Your account now uses another mail address. We send no more mail to this one.',
        'If this was not you, write to us or call us at once. You find us on the contact page of our site.',
      ],
    },
    secondFactorChanged: {
      subject: 'Your second step to sign in was changed',
      sentences: ['The second step that protects your account was added, changed or taken away.', notYou],
    },
    passkeyAdded: {
      subject: 'A passkey was added',
      sentences: ['Your account can now be opened with one more passkey.', notYou],
    },
    newSignIn: {
      subject: 'Somebody signed in to your account',
      sentences: ['Your account was opened on a device that we did not know. If it was you, all is well.', notYou],
    },
    invitationStaff: {
      subject: 'You are invited to the team',
      sentences: [
        'You are invited to work with us. Press the button to make your account.',
        'You will need a second step to sign in: an app on your phone, or a passkey.',
        'If you did not expect this, you can ignore this mail.',
      ],
      action: 'Accept',
    },
    invitationProvider: {
      subject: 'You are invited to look after your page',
      sentences: [
        'Your team has a page with us. Press the button to make an account and keep the page up to date.',
        'If you did not expect this, you can ignore this mail.',
      ],
      action: 'Accept',
    },
    invitationMember: {
      subject: 'Is what a team says of you right?',
      sentences: [
        'A team wants to name you on its page with us. Press the button to make an account and read what it says of you.',
        'You confirm it, or say what is wrong. If you did not expect this, you can ignore this mail.',
      ],
      action: 'Read it',
    },
    memberAsked: {
      subject: 'Please read your part again',
      sentences: ['What a team says of you has changed, or waits for your answer. Sign in to read it.'],
      action: 'Read my part',
    },
    claimCode: {
      subject: 'A code for your page with us',
      sentences: [
        'Somebody wants to look after the page of your team. If it is you, type the code where you began.',
        'It works once, for one hour. Give it to nobody whom you do not know: they would write your page.',
        'If you did not ask for this, you can ignore this mail. Nothing changes.',
      ],
      code: 'Your code:',
    },
    claimLicenseCode: {
      subject: 'The code for the page that you asked for',
      sentences: [
        'You asked to look after the page of a team. If it was you, type the code where you began.',
        'It works once, for a week. Give it to nobody.',
        'If you did not ask for this, you can ignore this mail. Nothing changes.',
      ],
      code: 'Your code:',
    },
    roleChanged: {
      subject: 'Your access changed',
      sentences: ['What you may see and do with your account was changed. Sign in as usual to see it.'],
    },
    accountDisabled: {
      subject: 'Your account was closed to you',
      sentences: [
        'You cannot sign in for now, and all of your sessions were ended.',
        'If you think that this is a mistake, write to us. You find us on the contact page of our site.',
      ],
    },
    exportReady: {
      subject: 'Your data is ready',
      sentences: ['The copy of your data is ready. You can fetch it for one day, after you sign in.'],
      action: 'Fetch my data',
    },
    erasureScheduled: {
      subject: 'Your account will be deleted',
      sentences: [
        'You asked us to delete your account. We do so on {day}.',
        'Until then you can change your mind: sign in and cancel it.',
      ],
      action: 'Keep my account',
    },
    erasureDone: {
      subject: 'Your account was deleted',
      sentences: ['Your account is gone, and so is what we knew about you. This is our last mail to you.'],
    },
    breakGlassOpened: {
      subject: 'The glass was broken',
      sentences: ['An admin opened data that is closed to admins. It lasts half an hour, and the log keeps all of it.'],
      action: 'See who and why',
    },
    breakGlassNotice: {
      subject: 'Somebody looked at your data',
      sentences: [
        'One of us had a reason to look at your data, and is not part of those who usually do.',
        'Sign in to see who it was, when, and why.',
      ],
      action: 'See who looked',
    },
    auditAlert: {
      subject: 'There is something to look at in the log',
      sentences: ['Something in the log is not as it usually is. Sign in to look at it today.'],
      action: 'Open the log',
    },
    teamNews: {
      subject: 'There is news about your page',
      sentences: ['Something about the page of your team waits for you. Sign in to read it.'],
      action: 'Read it',
    },
    callOfDuty: {
      subject: 'You are called: please sign in now',
      sentences: ['Something waits for you, and its clock runs. Sign in, and say that you have it.'],
      action: 'Sign in',
    },
    complaintWaits: {
      subject: 'Something at the desk is due today',
      sentences: ['Something waits for the desk, and today is its day. Sign in to look at it.'],
      action: 'Sign in',
    },
    concernRaised: {
      subject: 'There is something to look at',
      sentences: ['Something new waits for you, and it should not wait long. Sign in to look at it.'],
      action: 'Sign in',
    },
    exclusionConfirmed: {
      subject: 'There is something to look at today',
      sentences: ['Something waits for you that should not wait. Sign in to look at it today.'],
      action: 'Sign in',
    },
    teamReminder: {
      subject: 'Something on your page is due soon',
      sentences: ['Part of what your page says must soon be shown to be true again. Sign in to see what, and by when.'],
      action: 'See what is due',
    },
    teamLapsed: {
      subject: 'Something on your page is no longer current',
      sentences: [
        'Part of your page is past its date, so the page may say less than before. It says nothing bad about you.',
        'Sign in to see what it is. Once it is current again, the page comes back by itself.',
      ],
      action: 'See what it is',
    },
    teamBack: {
      subject: 'Your page is current again',
      sentences: ['What was past its date is in order again. There is nothing that you need to do.'],
      action: 'See your page',
    },
    interestAsked: {
      subject: 'Shall we write to you once?',
      sentences: [
        'With this address somebody asked us to write once, when something opens. Press the button to say yes, or to have the address forgotten.',
        'If you do nothing, we forget it within a week.',
      ],
      action: 'Yes or no',
    },
    interestOpen: {
      subject: 'It is open now',
      sentences: [
        'You asked us to write when it opens. It is open now.',
        'We have forgotten your address. You get no more mail of this kind.',
      ],
      action: 'Go there',
    },
    applicationNews: {
      subject: 'There is something new for you',
      sentences: ['There is something new in your account. Sign in to read it. Nothing of it is in this mail.'],
      action: 'Read it',
    },
    applicationWaits: {
      subject: 'Something in your account waits for you',
      sentences: [
        'We asked you for something, and it still waits for you. Please look at it by {day}.',
        'If that is too much right now, write to us: a person helps you.',
      ],
      action: 'See what we asked',
    },
    applicationReceived: {
      subject: 'We have received it',
      sentences: ['What you sent us is here, whole. Keep the number. Sign in to see what happens next, and by when.'],
      action: 'See what happens next',
      code: 'Your number:',
    },
    messageForYou: {
      subject: 'There is a message for you',
      sentences: ['There is a message in your account. For your privacy it is not in this mail. Sign in to read it.'],
      action: 'Read the message',
    },
    messageWaits: {
      subject: 'There is an answer for you',
      sentences: ['Somebody whom you wrote to has answered. Sign in to read it.'],
      action: 'Go to the desk',
    },
    draftWaits: {
      subject: 'Something you began waits for you',
      sentences: [
        'What you began is kept until {day}.',
        'Sign in and write a word, and it stays. If you do not want it any more, do nothing.',
      ],
      action: 'Go on with it',
    },
    letterAsked: {
      subject: 'Somebody asks you for a few lines',
      sentences: [
        'Somebody whom you may know through your work asks you to answer three short questions. You need no account.',
        'The button shows who asks. It works once. If this is not for you, you can ignore this mail.',
      ],
      action: 'Read the questions',
    },
    letterCame: {
      subject: 'Something you asked for has come',
      sentences: ['Something that you asked for is here. Sign in to see where you stand.'],
      action: 'See it',
    },
    helpAsked: {
      subject: 'Somebody asks for your help',
      sentences: [
        'Somebody who knows this address would like you to help them write something. Press the button to read what it is about, and to say yes.',
        'You need an account of your own. If you did not expect this, you can ignore this mail.',
      ],
      action: 'Read it',
    },
    helpCame: {
      subject: 'Something is new in your account',
      sentences: ['Sign in to see it. If you did not expect it, you can end it there.'],
      action: 'See it',
    },
    helpEnded: {
      subject: 'Something changed in your account',
      sentences: ['Sign in to see it. Nothing of yours is lost.'],
      action: 'See it',
    },
  },
};
