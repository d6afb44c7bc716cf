/** Light, dark, or as the device. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { themeChoices } from './session.types.ts';
import { useThemeChoice } from './theme-choice.ts';

export function ThemeSwitch() {
  const { t } = useTranslation('app');
  const [theme, choose] = useThemeChoice();
  return (
    <NativeSelect
      size="sm"
      aria-label={t('theme.label')}
      value={theme}
      data={themeChoices.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={({ currentTarget }) => {
        choose(currentTarget.value);
      }}
    />
  );
}
