/** When a version was published, by whom, and the hash by which it is known; and the document itself, to keep. */
import { Button, Code, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';

interface VersionFactsProps {
  readonly version: {
    readonly hash: string;
    readonly publishedAt: string;
    readonly publishedBy: string;
    readonly definition: string;
  };
  readonly fileName: string;
  readonly aside?: ReactNode;
  /** Further ways to keep it. */
  readonly children?: ReactNode;
}

export function VersionFacts({ version, fileName, aside, children }: VersionFactsProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { hash, publishedAt, publishedBy, definition } = version;
  return (
    <Section title={t('programs.facts')} aside={aside}>
      <Facts
        facts={[
          [t('forms.when'), format.instant(publishedAt)],
          [t('forms.who'), <PersonLink key="who" id={publishedBy} />],
          [
            t('forms.hash'),
            <Code key="hash" style={{ overflowWrap: 'anywhere' }}>
              {hash}
            </Code>,
          ],
        ]}
      />
      <Group>
        <Button
          variant="default"
          size="sm"
          onClick={() => {
            saveFile(fileName, definition);
          }}
        >
          {t('forms.download')}
        </Button>
        {children}
      </Group>
    </Section>
  );
}
