import * as z from 'zod';
import { defineRoutes } from '../platform/contract/route.ts';

const page = { contentType: 'text/html' };

const shared = { method: 'GET', tag: 'Documents', access: 'open', world: false, errors: [] } as const;

/** The documents of the API: open to everyone, and the same for every world. */
export const routes = defineRoutes({
  docs: {
    ...shared,
    path: '/docs',
    summary: 'The API to read and try out (Swagger UI)',
    responses: { 200: { ...page, description: 'A page.' } },
  },
  redoc: {
    ...shared,
    path: '/redoc',
    summary: 'The API to read (ReDoc)',
    responses: { 200: { ...page, description: 'A page.' } },
  },
  openApi: {
    ...shared,
    path: '/openapi.json',
    summary: 'The API as an OpenAPI 3.1 document',
    responses: {
      200: {
        description: 'The document.',
        schema: z.looseObject({ openapi: z.string() }),
      },
    },
  },
  problems: {
    ...shared,
    path: '/docs/problems',
    summary: 'What each type of problem means',
    description: 'The `type` of a problem document leads to its place on this page.',
    responses: { 200: { ...page, description: 'A page.' } },
  },
  docsAsset: {
    ...shared,
    path: '/docs/assets/{file}',
    summary: 'A script, style sheet or image of the pages',
    description: 'Names carry a hash of the content, so that they can be kept forever.',
    params: z.object({
      file: z
        .string()
        .regex(/^\w[\w.-]{0,99}$/, 'Expected the name of a file.')
        .meta({ examples: ['docs.0123456789ab.css'] }),
    }),
    responses: { 200: { description: 'The file.', contentType: 'application/octet-stream' } },
    errors: ['not-found'],
  },
});
