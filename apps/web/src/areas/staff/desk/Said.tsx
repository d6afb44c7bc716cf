/** Says what was done, aloud too; the keyboard goes there when the button that did it is gone. */
import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

export function Said({ text }: { readonly text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== '') line.current?.focus();
  }, [text]);
  return (
    <Text ref={line} role="status" tabIndex={-1} fw={600}>
      {text}
    </Text>
  );
}
