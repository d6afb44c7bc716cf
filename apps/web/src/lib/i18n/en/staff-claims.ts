/** English texts of the room about claims of candidates. */
export const claims = {
  title: 'Claims',
  text: 'Somebody says that a team from a public list is theirs. Call the number on the list and read out the code.',
  none: 'No claim waits.',
  phone: 'Call {{phone}}',
  candidate: 'What the lists say of {{name}}',
  byYou: 'You call. If they know who asked, read the code to them.',
  states: {
    TO_CALL: 'Waits for a call. The code is made when you take it.',
    ASKED: 'A colleague calls.',
    WON: 'It is theirs.',
    WITH_STAFF: 'They proved it, but the team is somebody else’s already. Speak with both. The owner can invite them.',
    LOCKED: 'Too many wrong codes.',
    REPLACED: 'Asked anew.',
    REFUSED: 'Refused.',
  },
  actions: { call: 'Take the call', noAnswer: 'Nobody answered', refuse: 'Refuse' },
  actionsOf: {
    call: 'Take the call: {{name}}',
    noAnswer: 'Nobody answered: {{name}}',
    refuse: 'Refuse: {{name}}',
  },
  done: {
    call: 'The code for {{name}} is {{code}}. It is shown this once, and works for one hour.',
    noAnswer: '{{name}} waits for a call again.',
    refuse: 'The claim of {{name}} is refused.',
  },
};
