/** English texts of the people who write for a team. */
export const people = {
  title: 'Who writes for the team',
  text: 'Owners send the page to be checked and say who writes. Helpers write only.',
  open: 'See who writes for the team',
  now: 'Now',
  you: '{{name}} (you)',
  roles: { PROVIDER_OWNER: 'Owner since {{when}}', PROVIDER_DELEGATE: 'Helper since {{when}}' },
  steps: { remove: 'Remove {{name}}', makeOwner: 'Make {{name}} an owner', leave: 'Leave the team' },
  follows: {
    remove: 'They see nothing of the team any more, at once. They get a mail.',
    makeOwner: 'They may do all that you may. If you want to hand the team over, you can leave after that.',
    leave: 'You see nothing of the team any more, at once.',
  },
  onlyOwner: 'The owners of the team say who writes.',
  invite: 'Invite a helper',
  inviteText: 'They may write and bring papers. They cannot send the page to us.',
  send: 'Send the invitation',
  invited: 'Invited: {{email}}, until {{when}}',
  revoke: 'Take it back',
  revokeOne: 'Take it back: {{email}}',
};
