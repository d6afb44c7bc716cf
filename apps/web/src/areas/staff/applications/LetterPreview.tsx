/** The letter that goes out with a move, before anybody decides. */
import { Text } from '@mantine/core';
import { letterOfAction, type LetterKind } from '@open-window/domain/application-letter.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { letterQuery } from './applications.queries.ts';
import { LetterText } from './LetterText.tsx';

export function LetterPreview({ id, action }: { readonly id: string; readonly action: string }) {
  const kind = letterOfAction[action];
  return kind === undefined ? null : <Preview id={id} kind={kind} />;
}

function Preview({ id, kind }: { readonly id: string; readonly kind: LetterKind }) {
  const { t } = useTranslation('staff');
  const { data } = useQuery(letterQuery(useClient(), id, kind));
  if (data === undefined) return null;
  return (
    <section aria-label={t('screening.letter')}>
      <Text fw={600}>{t('screening.letter')}</Text>
      <LetterText lines={data.lines} language={data.language} />
    </section>
  );
}
