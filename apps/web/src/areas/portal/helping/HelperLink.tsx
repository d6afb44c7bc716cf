/** From a draft to who helps with it. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useHelpWords } from './help-words.ts';

export function HelperLink({ home }: { readonly home: string }) {
  const words = useHelpWords();
  return (
    <Anchor component={Link} to={`${home}/helper`}>
      {words.toHelper}
    </Anchor>
  );
}
