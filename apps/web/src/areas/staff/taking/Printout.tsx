/** What somebody without an account is told on paper or by phone: in their language, whichever the desk reads, and ready to be printed. */
import { Button, Stack, Text } from '@mantine/core';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { taking as english } from '../../../lib/i18n/en/staff-taking.ts';
import { taking as spanish } from '../../../lib/i18n/es/staff-taking.ts';

export const wordsOfPrint = { en: english, es: spanish };

interface PrintoutProps {
  readonly language: RoundLanguage;
  readonly title: string;
  readonly children: ReactNode;
}

export function Printout({ language, title, children }: PrintoutProps) {
  const { t } = useTranslation('staff');
  return (
    <>
      <Stack gap="xs" lang={language} role="region" aria-label={title}>
        <Text fw={600}>{title}</Text>
        {children}
      </Stack>
      <div className="screen-only">
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          {t('taking.print')}
        </Button>
      </div>
    </>
  );
}
