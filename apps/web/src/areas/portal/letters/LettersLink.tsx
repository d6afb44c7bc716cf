/** From an application to the letters of who treats one. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useLetterWords } from './letter-words.ts';

export function LettersLink({ id }: { readonly id: string }) {
  const words = useLetterWords();
  return (
    <Anchor component={Link} to={`/account/applications/${id}/letters`}>
      {words.toLetters}
    </Anchor>
  );
}
