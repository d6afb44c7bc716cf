/** A version of a team in words, line by line, as its owner reads it before saying that it is true. */
import { Stack, Text } from '@mantine/core';
import type { Content } from '../../../lib/listing-form/content.ts';
import { useContentLines } from '../../../lib/listing-form/content-lines.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';

export function ContentList({ content }: { readonly content: Content }) {
  const linesOf = useContentLines();
  return (
    <PlainList>
      {linesOf(content)
        .filter(({ text }) => text !== '')
        .map(({ label: name, text }) => (
          <Stack key={name} gap={0}>
            <Text fw={600}>{name}</Text>
            {text.split('\n').map((line) => (
              <Text key={line} style={{ overflowWrap: 'anywhere' }}>
                {line}
              </Text>
            ))}
          </Stack>
        ))}
    </PlainList>
  );
}
