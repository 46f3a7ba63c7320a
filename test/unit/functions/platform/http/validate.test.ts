import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { defineRoutes } from '../../../../../functions/platform/contract/route.ts';
import { readFields } from '../../../../../functions/platform/http/validate.ts';

const shared = {
  method: 'GET',
  tag: 'T',
  access: 'open',
  world: false,
  summary: '',
  responses: { 200: { description: '' } },
  errors: [],
} as const;
const routes = defineRoutes({
  asked: { ...shared, path: '/asked', query: z.object({ limit: z.string().optional() }) },
  shown: { ...shared, path: '/shown', anyQuery: true },
});
const query = { tab: 'growth', people: ['a', 'b'] };

describe('the query of a request', () => {
  it('has no field that its route does not name', () => {
    expect(() => readFields(routes.asked, { params: {}, query, body: undefined })).toThrow('2 places in the request');
  });

  it('holds anything where it is for whoever shows the answer, and nobody reads it', () => {
    expect(readFields(routes.shown, { params: {}, query, body: undefined }).query).toEqual({});
  });
});
