/** Who one is here: to the own account, the other language, other colors, out. */
import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { usePlaces, useSession, useSignOut } from '../../../lib/session/session.ts';
import { themeChoices } from '../../../lib/session/session.types.ts';
import { useThemeChoice } from '../../../lib/session/theme-choice.ts';

export function AccountMenu() {
  const { t } = useTranslation(['app', 'account']);
  const { language } = useLanguage();
  const { name, email } = useSession();
  const places = usePlaces();
  const { pathname, search } = useLocation();
  const [theme, choose] = useThemeChoice();
  const signOut = useSignOut();
  const other = language === 'en' ? 'es' : 'en';

  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" size="sm" maw="11rem">
          {name ?? email ?? t('account:nav.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={places.profile}>
          {t('account:nav.label')}
        </Menu.Item>
        <Menu.Item component="a" href={`${localized(other, pathname)}${search}`} lang={other}>
          {t('language.other')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('theme.label')}</Menu.Label>
        <Menu.RadioGroup value={theme} onChange={choose}>
          {themeChoices.map((choice) => (
            <Menu.RadioItem key={choice} value={choice}>
              {t(`theme.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            signOut.mutate();
          }}
        >
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
