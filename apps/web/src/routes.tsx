/** Which page answers which address; the same for both languages, whose prefix is the router's basename. */
import type { RouteObject } from 'react-router';
import { layoutRouteId } from './lib/site.ts';
import { contentPaths } from './areas/public/content/content.ts';
import { loader, shouldRevalidate } from './areas/public/layout/layout.loader.ts';
import { PublicLayout } from './areas/public/layout/PublicLayout.tsx';
import { UnexpectedProblem } from './areas/public/problems/UnexpectedProblem.tsx';

/** Every page by its file, which the route's id names: by it the server finds the page's styles in the manifest. */
export const pages = import.meta.glob<Partial<RouteObject>>('./areas/public/*/*Page.tsx');

const page = (path: string, file: string): RouteObject => {
  const source = `./areas/public/${file}.tsx`;
  const lazy = pages[source];
  if (!lazy) throw new Error(`There is no page ${source}.`);
  return { path, id: `${path} ${source}`, lazy: async () => lazy() as Promise<object> };
};

export const routes: RouteObject[] = [
  {
    id: layoutRouteId,
    loader,
    shouldRevalidate,
    Component: PublicLayout,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: UnexpectedProblem,
        children: [
          page('/', 'home/HomePage'),
          page('/directory', 'results/ResultsPage'),
          page('/directory/:slug', 'profile/ProfilePage'),
          page('/directory/preview/:id', 'profile/PreviewPage'),
          page('/directory/:slug/questions', 'profile/QuestionsPage'),
          page('/directory/:slug/report', 'report/ReportPage'),
          page('/directory/:slug/complaint', 'complaint/ComplaintPage'),
          page('/complaint', 'complaint/ReceiptPage'),
          page('/report', 'report/ReportHelpPage'),
          page('/scholarships', 'scholarships/ScholarshipsPage'),
          page('/scholarships/check', 'scholarships/CheckPage'),
          page('/told', 'scholarships/ToldPage'),
          page('/compare', 'compare/ComparePage'),
          ...Object.values(contentPaths).map((path) => page(path, 'content/ReadingPage')),
          page('*', 'problems/NotFoundPage'),
        ],
      },
    ],
  },
];
