/**
 * What a page says about itself to browsers and search engines; pages export it as `handle.head`.
 * Every page has a loader, if only one that answers null: where there is no data, the page could not be made.
 */
import type { TFunction } from 'i18next';
import type { Language } from './i18n/language.ts';

export interface PageHead {
  title: string;
  description: string;
  /** Free of language and of search terms; null when the page has no lasting address. */
  canonicalPath: string | null;
  isIndexed?: boolean;
  jsonLd?: object | null;
}

export interface HeadInput<Data> {
  data: Data;
  t: TFunction;
  language: Language;
  origin: string;
  params: Readonly<Record<string, string | undefined>>;
}

export interface PageHandle<Data = unknown> {
  head(input: HeadInput<Data>): PageHead;
}

export const hasHead = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'head' in handle;
