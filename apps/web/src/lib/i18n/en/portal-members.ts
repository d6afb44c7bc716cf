/** English texts of the people whom a team names. */
export const members = {
  title: 'The people of the team',
  text: 'Your page names people. Each of them reads their own part first. So nobody is named in a way that is not right.',
  open: 'Ask the people of the team',
  missing: 'These have not confirmed their part:',
  nobody: 'There is nobody in the team yet.',
  onlyOwner: 'The owner of the team asks them.',
  states: {
    NOT_ASKED: 'Not asked yet.',
    INVITED: 'We sent a mail. There is no answer yet.',
    ASKED: 'They are here, and have not answered yet.',
    STALE: 'They answered before the part was changed. Ask them again.',
    CONFIRMED: 'Confirmed, {{when}}.',
    WRONG: 'They say that something is wrong, {{when}}.',
  },
  note: 'In their words: {{note}}',
  email: 'Their mail address',
  emailHint: 'They get a link that works once, for a week.',
  invite: 'Ask by mail',
  askAgain: 'Ask again',
  isMe: 'This is me',
};

export const parts = {
  title: 'My part',
  text: 'This is what teams say of you on their pages with us. Only you see it here.',
  open: 'Read and confirm my part',
  none: 'No team names you.',
  states: {
    NOT_ASKED: 'Please read it.',
    INVITED: 'Please read it.',
    ASKED: 'Please read it. Is it right?',
    STALE: 'It was changed after you answered. Is it right now?',
    CONFIRMED: 'You said that it is right, {{when}}.',
    WRONG: 'You said that something is wrong, {{when}}. The team knows what.',
  },
  confirm: 'It is right',
  wrong: 'Something is wrong',
  note: 'What is wrong?',
  noteHint: 'The people who write for the team will read it.',
  send: 'Send',
};
