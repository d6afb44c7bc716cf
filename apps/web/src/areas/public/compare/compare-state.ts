/** Which teams stand side by side, as the URL of the compare page holds them. */
export const compareFormId = 'compare';

export const mostCompared = 3;

export const comparedSlugs = (params: URLSearchParams): readonly string[] =>
  [...new Set(params.getAll('team'))].filter((slug) => /^[a-z0-9-]{1,200}$/.test(slug)).slice(0, mostCompared);

export const comparePath = (slugs: readonly string[]): string =>
  `/compare?${new URLSearchParams(slugs.map((slug) => ['team', slug])).toString()}`;
