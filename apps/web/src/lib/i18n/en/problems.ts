/** English texts for when something is wrong. */
export const problems = {
  offline: 'We could not reach the directory. Check your connection.',
  failed: 'The directory did not answer this time.',
  kept: 'The list below is the last one we could load.',
  again: 'Try again',
  requestId: 'If you write to us, give this number: {{id}}',
  home: 'Go to the first page',
  notFound: {
    head: 'Page not found · Open Window',
    title: 'This page does not exist.',
    text: 'The address may be mistyped or old. Search for a team instead.',
  },
  gone: {
    head: 'No longer listed · Open Window',
    title: 'This team is no longer listed.',
    text: 'It may have closed, or we could not confirm it any more. We keep this page so that old links do not lead nowhere.',
    nearest: 'The nearest teams that are listed',
    miles: '{{place}} · {{miles}} miles away',
    search: 'Search for another team',
  },
  unexpected: {
    head: 'Something went wrong · Open Window',
    title: 'Something went wrong on our side.',
    text: 'Nothing you did caused this, and nothing of yours was lost. Please try again in a minute.',
  },
};
