/** English texts of the page on which a team sees its page before the public does. */
export const preview = {
  head: 'Preview · Open Window',
  title: 'Preview',
  text: 'Only the people of your team see this. It is how your page will look.',
  back: 'Back to the last look',
  instead: {
    waiting: 'One moment.',
    signIn: 'Please sign in first.',
    missing: 'There is no such team, or it is not yours.',
    unfinished:
      'There is no page to show yet. It needs a name, an address, and nothing half written. The last look says what.',
    unexpected: 'That did not work. Please try again in a moment.',
  },
};
