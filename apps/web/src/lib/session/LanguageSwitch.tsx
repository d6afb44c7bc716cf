/** The same page in the other language: a new page, as everywhere on the site. */
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useLanguage } from '../i18n/app-i18n.ts';
import { localized } from '../i18n/language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const { language } = useLanguage();
  const { pathname, search } = useLocation();
  const other = language === 'en' ? 'es' : 'en';
  return (
    <Anchor
      href={`${localized(other, pathname)}${search}`}
      lang={other}
      hrefLang={other}
      title={t('language.otherHint')}
    >
      {t('language.other')}
    </Anchor>
  );
}
