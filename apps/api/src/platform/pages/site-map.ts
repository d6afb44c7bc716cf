/** The addresses that search engines should know: each feature says its own, and robots.txt and sitemap.xml are written from them. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';

export interface SitePage {
  /** From the root and in English, such as `/directory/harbor-light`. */
  readonly path: string;
  readonly changedOn: Day | null;
}

export interface SiteSection {
  readonly count: () => number;
  /** Pages from one position to before another, in an order that does not change between calls. */
  readonly slice: (from: number, to: number) => Iterable<SitePage>;
}

/** Each of them twice, once a language: the protocol's own limit is 50,000 addresses. */
const pagesPerFile = 20_000;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const linkNamespace = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** The page in each language that it is written in, every one naming them all. */
function urlsOf(origin: string, { path, changedOn }: SitePage): string[] {
  const english = escaped(origin + path);
  const spanish = escaped(`${origin}/es${path === '/' ? '' : path}`);
  const link = (language: string, address: string): string =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;
  const links = link('en', english) + link('es', spanish) + link('x-default', english);
  const changed = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`;
  return [english, spanish].map((address) => `<url><loc>${address}</loc>${changed}${links}</url>`);
}

@Injectable()
export class SiteMap {
  private readonly sections: SiteSection[] = [];

  add(section: SiteSection): void {
    this.sections.push(section);
  }

  /** An index when one file cannot hold every page. */
  root(origin: string): string {
    const files = this.fileCount();
    if (files <= 1) return this.file(origin, 0) ?? '';
    const entries = Array.from(
      { length: files },
      (_, at) => `<sitemap><loc>${escaped(origin)}/sitemap-${at + 1}.xml</loc></sitemap>`,
    );
    return `${head}<sitemapindex ${namespace}>${entries.join('')}</sitemapindex>`;
  }

  /** Null when there is no such file. */
  file(origin: string, at: number): string | null {
    if (at >= Math.max(1, this.fileCount())) return null;
    let skip = at * pagesPerFile;
    let room = pagesPerFile;
    const urls: string[] = [];
    for (const section of this.sections) {
      const count = section.count();
      const from = Math.min(skip, count);
      const to = Math.min(from + room, count);
      for (const page of section.slice(from, to)) urls.push(...urlsOf(origin, page));
      skip -= from;
      room -= to - from;
    }
    return `${head}<urlset ${namespace} ${linkNamespace}>${urls.join('')}</urlset>`;
  }

  private fileCount(): number {
    return Math.ceil(this.sections.reduce((sum, { count }) => sum + count(), 0) / pagesPerFile);
  }
}

/** Machines may read the pages; the data behind them has a contract of its own. Unvetted candidates are for nobody's index. */
export const robotsFor = (origin: string, isEvaluation: boolean): string =>
  isEvaluation
    ? 'User-agent: *\nDisallow: /\n'
    : `User-agent: *\nDisallow: /api/\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
