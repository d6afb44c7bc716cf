/** One thing of a page in a box of its own, under its heading. */
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

export function Section({ title, lead, aside, children }: SectionProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      withBorder
      radius={10}
      p={{ base: 'md', sm: 'lg' }}
      bg="var(--surface)"
    >
      <Stack gap="md">
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {aside}
        </Group>
        {lead !== undefined && <Text>{lead}</Text>}
        {children}
      </Stack>
    </Paper>
  );
}
