/** What the team asked for when somebody asked, held against its page: beside the point about its prices. */
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import type { CaseDocumentsProps } from './CaseDocuments.tsx';
import { caseQuotesQuery, type Quote, useNewEvidence } from './cases.queries.ts';
import { pointOf } from './points.ts';
import { QuoteForm } from './QuoteForm.tsx';

export function CaseQuotes({ caseId, line, isActing, onDone }: CaseDocumentsProps) {
  const { t } = useTranslation('staff');
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery(caseQuotesQuery(useClient(), caseId));
  const adding = useNewEvidence(caseId);
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      {data.items.length === 0 && <Text size="sm">{t('cases.quotes.none')}</Text>}
      {data.items.map((quote) => (
        <OneQuote
          key={quote.id}
          quote={quote}
          {...(isActing && {
            onUse: (note: string) => {
              adding.mutate(
                { ...pointOf(line), kind: 'REFERENCE', note },
                {
                  onSuccess: () => {
                    onDone(t('cases.forms.evidenceDone'));
                  },
                },
              );
            },
          })}
        />
      ))}
      <ProblemNotice error={adding.error} />
      {isActing && !isOpen && (
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('cases.quotes.add')}
          </Button>
        </Group>
      )}
      {isOpen && (
        <QuoteForm
          caseId={caseId}
          onCancel={() => {
            setOpen(false);
          }}
          onDone={(words) => {
            setOpen(false);
            onDone(words);
          }}
        />
      )}
    </>
  );
}

interface OneQuoteProps {
  readonly quote: Quote;
  readonly onUse?: (note: string) => void;
}

function OneQuote({ quote, onUse }: OneQuoteProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const labelOf = useLabels();
  const { source, quotedOn, lines, totalCents, proposed, findings } = quote;
  const sum = totalCents ?? lines.reduce((total, { amountCents, count }) => total + amountCents * count, 0);
  const what = t('cases.quotes.one', {
    source: t(`cases.quotes.sources.${source}`),
    day: format.day(quotedOn),
    total: format.money(sum),
  });
  const reasons = findings.map(({ kind, phase, quotedCents, publishedMinCents, publishedMaxCents }) =>
    t(`cases.quotes.findings.${kind}`, {
      phase: phase === null ? '' : labelOf('phase', phase),
      quoted: format.money(quotedCents),
      published:
        publishedMinCents === null || publishedMaxCents === null
          ? ''
          : format.moneyRange(publishedMinCents, publishedMaxCents),
    }),
  );
  const proposal = t('cases.quotes.proposed', { result: labelOf('checkResult', proposed) });
  return (
    <div>
      <Text size="sm" fw={600}>
        {what}
      </Text>
      <Text size="sm">{proposal}</Text>
      {(reasons.length === 0 ? [t('cases.quotes.same')] : reasons).map((reason) => (
        <Text key={reason} size="sm">
          {reason}
        </Text>
      ))}
      {onUse && (
        <Button
          variant="default"
          size="sm"
          aria-label={t('cases.quotes.useOne', { quote: what })}
          onClick={() => {
            onUse([what, proposal, ...reasons].join(' ').slice(0, 500));
          }}
        >
          {t('cases.papers.use')}
        </Button>
      )}
    </div>
  );
}
