/** Fields that are asked together, in a frame under their heading. */
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface FieldGroupProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

export function FieldGroup({ title, lead, children }: FieldGroupProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      withBorder
      radius={10}
      p={{ base: 'sm', sm: 'lg' }}
      bg="var(--surface)"
    >
      <Stack gap="md">
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {lead !== undefined && <Text>{lead}</Text>}
        {children}
      </Stack>
    </Paper>
  );
}
