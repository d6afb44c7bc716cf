/** Says what went wrong where it went wrong, with every reason, and the number to quote when it is our fault. */
import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from './problem-words.ts';

interface ProblemNoticeProps {
  /** Nothing is shown without one. */
  readonly error: unknown;
  /** Better words for what means something special here, by the name of the problem. */
  readonly words?: Readonly<Record<string, string>>;
}

export function ProblemNotice({ error, words }: ProblemNoticeProps) {
  const { t } = useTranslation('app');
  const { text, reasons, requestId } = useProblemWords(error, words);
  if (error === null || error === undefined) return null;
  return (
    <Alert role="alert" color="clay" variant="light" title={t('problems.title')}>
      <Text>{text}</Text>
      {reasons.length > 0 && (
        <List>
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      )}
      {requestId !== null && <Text size="sm">{t('problems.requestId', { id: requestId })}</Text>}
    </Alert>
  );
}
