/** The words of the vocabulary are many, and most pages of the portal need none: they come with the first page that does. */
import { getI18n } from 'react-i18next';
import { languageIn } from './i18n.ts';

export async function withLabels<Page>(page: Promise<Page>): Promise<Page> {
  const i18n = getI18n();
  const language = languageIn(i18n);
  if (!i18n.hasResourceBundle(language, 'labels')) {
    const { labels } = await (language === 'es' ? import('./es/labels.ts') : import('./en/labels.ts'));
    i18n.addResourceBundle(language, 'labels', labels);
  }
  return page;
}
