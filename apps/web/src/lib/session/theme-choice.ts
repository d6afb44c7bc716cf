/** Light, dark, or as the device: at once in this browser, and kept with the account of who is signed in. */
import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { sessionKey, useAccount, useSessionOrNull } from './session.ts';
import { themeChoices, type SessionState } from './session.types.ts';

type ThemeChoice = (typeof themeChoices)[number];

export function useThemeChoice(): readonly [ThemeChoice, (chosen: string) => void] {
  const account = useAccount();
  const client = useQueryClient();
  const session = useSessionOrNull();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  const keep = async (theme: ThemeChoice) => {
    const { revision } = await account.profile();
    await account.changeProfile({ theme }, revision);
    await client.invalidateQueries({ queryKey: ['account', 'profile'] });
  };
  const choose = (chosen: string) => {
    const theme = themeChoices.find((choice) => choice === chosen);
    if (!theme) return;
    setColorScheme(theme);
    if (!session?.isComplete) return;
    client.setQueryData<SessionState>(sessionKey, { ...session, theme });
    // Colors that are not kept are no reason to disturb anybody.
    keep(theme).catch(() => undefined);
  };
  return [colorScheme, choose];
}
