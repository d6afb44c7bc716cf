/** Which colors were chosen is kept with the account, and not on the device: a shared one is left as it was found. */
import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

export function colorsInMemory(): MantineColorSchemeManager {
  let chosen: MantineColorScheme | null = null;
  return {
    get: (usual) => chosen ?? usual,
    set: (value) => {
      chosen = value;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      chosen = null;
    },
  };
}
