/** English texts of the portal and the staff area before their scripts run, and where they cannot. */
export const shell = {
  loading: 'Loading…',
  noScript: {
    title: 'This part needs JavaScript',
    why: {
      portal:
        'Your account is kept safe by steps that run in your browser, such as passkeys. For that, JavaScript must be on. Turn it on, then load this page again.',
      staff: 'The staff area runs in the browser. Turn JavaScript on, then load this page again.',
    },
    without: 'Finding and reading about teams works without it.',
    reach: 'If you cannot turn it on, reach a person here:',
    contact: 'How to reach us',
    crisis: 'In a crisis, call or text 988. In danger, call 911.',
  },
};
