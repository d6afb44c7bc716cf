/** The shape of a page that is read, not used: guide, how we vet, legal texts. Text only, so that a translator can work on it. */

/** Text may hold links as `[label](/path)`; paths carry no language. */
export type ContentBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'terms'; readonly items: readonly { readonly term: string; readonly text: string }[] };

export interface ContentSection {
  /** Used in the page's own links; the same in every language. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly ContentBlock[];
}

export interface ContentPage {
  readonly title: string;
  /** For search engines and link previews; at most 160 characters. */
  readonly description: string;
  readonly lead: string;
  readonly sections: readonly ContentSection[];
  /** Legal texts are drafts until counsel has read them, and say so. */
  readonly isDraftForCounsel: boolean;
  readonly updatedOn: string;
}

export const contentPageIds = [
  'guide',
  'howWeVet',
  'badge',
  'privacy',
  'healthData',
  'terms',
  'accessibility',
  'contact',
] as const;
export type ContentPageId = (typeof contentPageIds)[number];

export const contentPaths: Record<ContentPageId, string> = {
  guide: '/what-is-kap',
  howWeVet: '/how-we-vet',
  badge: '/what-the-badge-means',
  privacy: '/privacy',
  healthData: '/consumer-health-data',
  terms: '/terms',
  accessibility: '/accessibility',
  contact: '/contact',
};
