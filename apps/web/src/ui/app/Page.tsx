/** A page of the portal or the staff area: its title in the document and on top, what it is about, and its actions. */
import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** A form to sign in is narrow; a table takes what there is. */
  readonly width?: 'narrow' | 'reading' | 'full';
  readonly children?: ReactNode;
}

const widths = { narrow: '26rem', reading: '44rem', full: 'none' };

export function Page({ title, lead, actions, width = 'reading', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Open Window`;
  }, [title]);

  return (
    <Stack gap="lg" maw={widths[width]} mx={width === 'narrow' ? 'auto' : 0}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4}>
          <Title order={1}>{title}</Title>
          {lead !== undefined && <Text c="dimmed">{lead}</Text>}
        </Stack>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}
