import type { PageRecord } from './page.ts';

/** All pages, in the order of the side bar. A view adds pages here, and nowhere else. */
export const pages: readonly PageRecord[] = [
  {
    path: '/',
    title: 'Overview',
    icon: 'overview',
    group: 'Company',
    words: 'home clock scenarios twin certificate feed',
    load: () => import('./overview/overview.tsx'),
  },
  {
    path: '/operations',
    title: 'Operations',
    icon: 'operations',
    group: 'Company',
    words: 'clients licences licenses leads technicians departments vendors contracts reps lists load backlog tickets',
    load: () => import('./operations/operations.tsx'),
  },
  {
    path: '/measures',
    title: 'Measures',
    icon: 'measures',
    group: 'Company',
    words: 'figures history definitions catalogue',
    load: () => import('./measures/measures.tsx'),
  },
  {
    path: '/academy',
    title: 'Academy',
    icon: 'academy',
    group: 'Views',
    words: 'learners lessons members cohorts funnel retention growth monetization learning ops dashboard analytics',
    load: () => import('./academy/academy.tsx'),
  },
  {
    path: '/pipeline',
    title: 'Pipeline health',
    icon: 'pipeline',
    group: 'Views',
    words: 'sales forecast stages stuck deals coverage bridge revops quota',
    load: () => import('./revops/pipeline/pipeline.tsx'),
  },
  {
    path: '/coaching',
    title: 'Rep coaching',
    icon: 'coaching',
    group: 'Views',
    words: 'sales people reps habits next actions insights questions revops',
    load: () => import('./revops/coaching/people.tsx'),
  },
  {
    path: '/coaching/$rep',
    title: 'Coaching of one person',
    icon: 'coaching',
    group: null,
    load: () => import('./revops/coaching/rep.tsx'),
  },
  {
    path: '/api',
    title: 'API',
    icon: 'api',
    group: 'Showroom',
    words: 'swagger redoc openapi curl reference',
    load: () => import('./api/api.tsx'),
  },
];
