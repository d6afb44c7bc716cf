/** Words to say or write, in both languages, whatever language the page is in. */
import { Group, Stack, Text, Title } from '@mantine/core';
import { type ProbeScript, readOut } from '@open-window/domain/probe-script.ts';

interface ScriptProps {
  readonly title: string;
  readonly script: ProbeScript;
  readonly team: string;
}

export function Script({ title, script, team }: ScriptProps) {
  return (
    <Stack gap="xs">
      <Title order={3}>{title}</Title>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        {(['en', 'es'] as const).map((language) => (
          <Stack key={language} lang={language} gap="xs" miw="16rem">
            {readOut(script[language], team).map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </Stack>
        ))}
      </Group>
    </Stack>
  );
}
