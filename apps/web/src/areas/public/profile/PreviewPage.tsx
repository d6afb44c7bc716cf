/**
 * What a team's page will look like, for the people of the team: the public page itself, filled with their draft.
 * The server never has it: it is asked for in the browser, with the session of whoever looks.
 */
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { Problem } from '../../../lib/api.ts';
import { useApi } from '../../../lib/api-provider.ts';
import type { ListingResponse } from '../../../lib/directory.types.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import styles from './PreviewPage.module.css';
import { ProfileArticle } from './ProfileArticle.tsx';

export const loader = () => null;

export const handle: PageHandle<null> = {
  head: ({ t }) => ({
    title: t('preview.head'),
    description: t('preview.text'),
    canonicalPath: null,
    isIndexed: false,
  }),
};

type Preview = ListingResponse | 'waiting' | 'signIn' | 'missing' | 'unfinished' | 'unexpected';

const byStatus: Readonly<Partial<Record<number, Preview>>> = {
  401: 'signIn',
  403: 'missing',
  404: 'missing',
  409: 'unfinished',
};

export function Component() {
  const { id = '' } = useParams();
  const { t, language } = useTexts();
  const preview = usePreview(id);
  const isShown = typeof preview === 'object';
  return (
    <>
      <aside className={styles.frame} aria-label={t('preview.title')}>
        <p>
          <strong>{t('preview.title')}</strong> {t('preview.text')}
        </p>
        <p>
          <a href={localized(language, `/account/teams/${id}/check`)}>{t('preview.back')}</a>
        </p>
      </aside>
      {isShown ? (
        <ProfileArticle listing={preview} isPreview />
      ) : (
        <div className={styles.instead}>
          <h1>{t('preview.title')}</h1>
          <p role="status">{t(`preview.instead.${preview}`)}</p>
          {preview === 'signIn' && (
            <p>
              <a
                href={`${localized(language, '/account/sign-in')}?${nextOf(localized(language, `/account/teams/${id}/check`))}`}
              >
                {t('frame.nav.signIn')}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
}

const nextOf = (next: string): string => new URLSearchParams({ next }).toString();

function usePreview(id: string): Preview {
  const api = useApi();
  const [preview, setPreview] = useState<Preview>('waiting');
  useEffect(() => {
    const leaving = new AbortController();
    api.preview(id, leaving.signal).then(setPreview, (reason: unknown) => {
      if (leaving.signal.aborted) return;
      setPreview((reason instanceof Problem && byStatus[reason.details.status]) || 'unexpected');
    });
    return () => {
      leaving.abort();
    };
  }, [api, id]);
  return preview;
}
