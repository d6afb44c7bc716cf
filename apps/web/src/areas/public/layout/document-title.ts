/** Keeps the title of the document with the page after the first one, which the server wrote. */
import { useEffect } from 'react';
import { useMatches } from 'react-router';
import { hasHead } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';

export function useDocumentTitle(): void {
  const { t, language } = useTexts();
  const page = useMatches().findLast(({ handle }) => hasHead(handle));
  const title =
    page && hasHead(page.handle) && page.loaderData !== undefined
      ? page.handle.head({ data: page.loaderData, t, language, origin: '', params: page.params }).title
      : t('problems.unexpected.head');

  useEffect(() => {
    document.title = title;
  }, [title]);
}
