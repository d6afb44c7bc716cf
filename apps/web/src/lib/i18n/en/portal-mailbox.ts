/** English texts of the mailbox of the demo. */
export const mailbox = {
  title: 'Mailbox of the demo',
  text: 'All mails that this demo wrote. Nothing leaves this machine.',
  none: 'No mail yet.',
  shown: '{{number}} mails',
  to: 'to {{to}}, {{when}}',
  words: 'The mail',
  back: 'All mails',
};
