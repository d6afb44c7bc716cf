/** Tells search engines where the public listings are. */
import { Injectable } from '@nestjs/common';
import { SiteMap } from '../../platform/pages/site-map.ts';
import { DirectoryFeed } from './feed.service.ts';

@Injectable()
export class DirectorySite {
  constructor(siteMap: SiteMap, feed: DirectoryFeed) {
    siteMap.add({
      count: () => feed.directory.size,
      slice: (from, to) =>
        [...feed.directory.listedPages()]
          .slice(from, to)
          .map(({ slug, changedOn }) => ({ path: `/directory/${slug}`, changedOn })),
    });
  }
}
