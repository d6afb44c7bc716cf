/** Says that something is on its way once that takes longer than nobody would notice. */
import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';

const noticeAfterMilliseconds = 400;

export function Loading({ text }: { readonly text: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsSlow(true);
    }, noticeAfterMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  return (
    <Center mih="8rem" role="status">
      {isSlow && (
        <>
          <Loader aria-hidden size="sm" mr="sm" />
          {text}
        </>
      )}
    </Center>
  );
}
