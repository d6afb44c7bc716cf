/** A team's own page; or that it is gone, or that there is none. */
import { useLoaderData } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { Gone } from '../problems/Gone.tsx';
import { goneHead, Missing, missingHead } from '../problems/Missing.tsx';
import { jsonLdOf } from './json-ld.ts';
import type { loader, Profile } from './profile.loader.ts';
import { ProfileArticle } from './ProfileArticle.tsx';

export { loader } from './profile.loader.ts';

export const handle: PageHandle<Profile> = {
  head: ({ data, t, language, origin }) => {
    if (data.kind === 'gone') return goneHead(t);
    if (data.kind === 'missing') return missingHead(t);
    const { name, slug, origin: source, location } = data.listing;
    return {
      title: t('profile.head.title', { name, city: location.city }),
      description: t('profile.head.description', { name, ...location }),
      canonicalPath: `/directory/${slug}`,
      isIndexed: source !== 'CANDIDATE',
      jsonLd: jsonLdOf(data.listing, origin, language),
    };
  },
};

export function Component() {
  const profile = useLoaderData<typeof loader>() as Profile;
  if (profile.kind === 'gone') return <Gone alternatives={profile.alternatives} />;
  if (profile.kind === 'missing') return <Missing />;

  return <ProfileArticle listing={profile.listing} />;
}
