/** Light, dark, or as the device: kept in this browser, and with the account when one is signed in. */
import { NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

export function ThemeSwitch() {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <NativeSelect
      size="sm"
      aria-label={t('theme.label')}
      value={colorScheme}
      data={schemes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={({ currentTarget }) => {
        const chosen = schemes.find((scheme) => scheme === currentTarget.value);
        if (chosen) setColorScheme(chosen);
      }}
    />
  );
}
