/** English texts around every page: help in a crisis, header, footer, notices. */
export const frame = {
  siteName: 'Open Window',
  skip: 'Skip to the main content',
  crisis: {
    region: 'Help in a crisis',
    title: 'In crisis?',
    call: 'Call or text <call>988</call>',
    spanish: 'Español: press 2, or text AYUDA to 988',
    veterans: 'Veterans: press 1, or text 838255',
    danger: 'In danger: <call>911</call>',
  },
  leave: {
    label: 'Leave this site quickly',
    short: 'Leave quickly',
    hint: 'Or press Shift three times. This opens a weather site. It cannot clear your browser history.',
  },
  nav: {
    region: 'Main',
    find: 'Find a team',
    guide: 'What is KAP?',
    scholarships: 'Help to pay',
    vetting: 'How we vet',
    signIn: 'Sign in',
    language: 'Español',
    languageHint: 'Leer esta página en español',
  },
  world: {
    DEMO: {
      title: 'This is a demo.',
      text: 'Every team, person, price and check here is made up. No real clinic is listed.',
    },
    CANDIDATE: {
      title: 'This is a test of the search.',
      text: 'These listings were imported for evaluation. Nobody here has been vetted or has agreed to be listed.',
    },
  },
  footer: {
    region: 'About this site',
    promise:
      'We do not sell places in the list, and we do not follow you. No page here loads anything from another company.',
    notMedical: 'This site is not medical advice. Talk with a doctor or therapist before you decide.',
    learn: 'Learn',
    legal: 'Rules and privacy',
    privacy: 'Privacy',
    healthData: 'Your health data',
    terms: 'Terms of use',
    accessibility: 'Accessibility',
    badge: 'What the badge does not promise',
    contact: 'Contact',
    report: 'Report a problem',
    staff: 'For staff',
  },
  loading: 'Loading…',
  newTab: '(opens a new site)',
};
