/** Up to three teams side by side, the same questions in the same order. */
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { apiContext } from '../../../lib/api.ts';
import type { ListingResponse } from '../../../lib/directory.types.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { buttonClass } from '../../../ui/public/Button.tsx';
import { compareRows } from './compare-rows.tsx';
import { comparedSlugs, comparePath } from './compare-state.ts';
import styles from './ComparePage.module.css';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext);
  const slugs = comparedSlugs(new URL(request.url).searchParams);
  const found = await Promise.all(slugs.map(async (slug) => api.listing(slug, request.signal).catch(() => null)));
  const listings = found.filter((listing) => listing !== null);
  return { listings, isSomeMissing: listings.length < slugs.length };
}

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('compare.head.title'),
    description: t('compare.head.description'),
    canonicalPath: '/compare',
    isIndexed: false,
  }),
};

export function Component() {
  const { listings, isSomeMissing } = useLoaderData<typeof loader>();
  const { t } = useTexts();

  return (
    <div className={styles.page}>
      <h1>{t('compare.title')}</h1>
      {isSomeMissing && <p role="status">{t('compare.missing')}</p>}
      {listings.length < 2 && <p>{t('compare.none')}</p>}
      {listings.length > 0 && <CompareTable listings={listings} />}
      <p>
        <Link to="/directory" className={buttonClass('quiet')}>
          {t('compare.search')}
        </Link>
      </p>
    </div>
  );
}

/** On phones the cells stand below each other, so every role is said aloud: CSS takes a table's own away. */
function CompareTable({ listings }: { listings: readonly ListingResponse[] }) {
  const { t } = useTexts();
  const slugs = listings.map(({ slug }) => slug);
  return (
    <table role="table" className={styles.table}>
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          {listings.map(({ slug, name }) => (
            <th key={slug} role="columnheader" scope="col">
              <Link to={`/directory/${slug}`} className={styles.name}>
                {name}
              </Link>
              {listings.length > 1 && (
                <Link
                  to={comparePath(slugs.filter((other) => other !== slug))}
                  className="screen-only"
                  aria-label={t('compare.remove', { name })}
                >
                  ×
                </Link>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {compareRows.map(({ key, Cell }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {t(`compare.rows.${key}`)}
            </th>
            {listings.map((listing) => (
              <td key={listing.slug} role="cell" data-team={listing.name}>
                <Cell listing={listing} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
