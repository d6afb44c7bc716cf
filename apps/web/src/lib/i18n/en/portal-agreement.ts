/** English texts of the scholarship agreement. */
export const agreement = {
  title: 'Scholarship agreement',
  text: 'It says what the fund pays and what you give. Save your slots first. New terms need a new signature.',
  none: 'Nobody has signed it yet.',
  signedBy: 'Signed by {{name}}, {{role}}, {{when}}.',
  read: 'Read what was signed',
  hash: 'Fingerprint of the text: {{hash}}',
  onlyOwner: 'The owner of the team signs it.',
  rate: 'What the fund pays for one session',
  rateHint: 'In dollars, for one medicine session.',
  discount: 'What you take off your price',
  slots: 'Slots: {{count}}',
  wordsLater: 'Fill in both terms to read the text.',
  name: 'Your name, as you sign',
  role: 'What you are in the team',
  agree: 'I have read this text, and I may sign for the team.',
  sign: 'Sign the agreement',
};
