/** Which page answers which address; the same for both languages, whose prefix is the router's basename. */
import type { RouteObject } from 'react-router';
import { layoutRouteId } from './lib/site.ts';
import { loader, shouldRevalidate } from './areas/public/layout/layout.loader.ts';
import { PublicLayout } from './areas/public/layout/PublicLayout.tsx';
import { UnexpectedProblem } from './areas/public/problems/UnexpectedProblem.tsx';

/** Every page by its file; the file is also the route's id, by which the server finds its styles in the manifest. */
const pages = import.meta.glob<Partial<RouteObject>>('./areas/public/*/*Page.tsx');

const page = (path: string, file: string): RouteObject => {
  const id = `./areas/public/${file}.tsx`;
  const lazy = pages[id];
  if (!lazy) throw new Error(`There is no page ${id}.`);
  return { path, id, lazy: async () => lazy() as Promise<object> };
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
          page('*', 'problems/NotFoundPage'),
        ],
      },
    ],
  },
];
