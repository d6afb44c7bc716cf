/** English texts of messages with who applied, and of their proofs, at the desk. */
export const messages = {
  title: 'Messages',
  text: 'They get a mail that says nothing but that there is a message. Write nothing about health.',
  none: 'Nobody has written yet.',
  from: { APPLICANT: 'Who applied, {{when}}', DESK: 'The desk, {{when}}' },
  unread: 'not read yet',
  gone: 'These words are kept no longer.',
  mark_one: 'I have read it',
  mark_other: 'I have read all {{count}}',
  marked: 'It waits no longer.',
  write: 'Write to them',
  hint: 'In the language of the application. Up to 4,000 characters.',
  send: 'Send',
  sent: 'It is sent.',
  against: {
    NOT_HANDED_IN: 'It was not handed in.',
    NOBODY_THERE: 'They have no account here. Write or call.',
    THREAD_CLOSED: 'It ended more than 30 days ago.',
    TOO_MANY_UNREAD: 'They have not read what was written before.',
  },
};

export const proofs = {
  none: 'Nothing was sent.',
  kinds: { CARD: 'Card', INCOME: 'Paper' },
  waits: 'It waits for the scanner.',
  rejected: 'It was not safe, or not what it said, and is gone.',
  read: 'Save a copy',
  readOne: 'Save a copy: {{name}}',
};

export const changes = {
  title: 'What they ask to change',
  gone: 'Why is kept no longer.',
  states: { ASKED: 'asked', ACCEPTED: 'yes', REFUSED: 'no' },
  reasons: {
    TOO_LATE_TO_CHANGE: 'it is read already',
    CHANGES_NOTHING: 'it changes nothing',
    FOR_A_CLINICIAN: 'it is for a clinician',
    NOT_CLEAR: 'it is not clear what is meant',
  },
  reason: 'If not, why',
  accept: 'They may change it',
  refuse: 'They may not',
  done: 'It is answered.',
};
