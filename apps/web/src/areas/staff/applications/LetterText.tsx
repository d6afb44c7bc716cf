/** A letter, line by line, in its own language. */
import type { Schema } from '@open-window/contract/client.ts';
import { Stack, Text } from '@mantine/core';

interface LetterTextProps {
  readonly lines: readonly Schema['ApplicationLetterLine'][];
  readonly language: string;
}

export function LetterText({ lines, language }: LetterTextProps) {
  return (
    <Stack gap={4} lang={language}>
      {lines.map(({ text }) => (
        <Text key={text} size="sm">
          {text}
        </Text>
      ))}
    </Stack>
  );
}
