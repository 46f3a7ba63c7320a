import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileRoute, RouteTable } from '../../../../local/http/routes.ts';

const table = (...keys: string[]) => new RouteTable(keys.map((key) => compileRoute(key, key)));

const matched = (routes: RouteTable<string>, request: string) => {
  const [method = '', path = ''] = request.split(' ');
  const match = routes.match(method, path);
  return match && [match.route.routeKey, match.pathParameters];
};

describe('route matching', () => {
  // The table of API Gateway's own documentation, and its unwritten rules.
  const routes = table(
    '$default',
    'ANY /{proxy+}',
    'GET /pets/{proxy+}',
    'GET /pets/dog/{id}',
    'GET /pets/dog/1',
    'ANY /pets/cat',
  );

  it.each([
    ['GET /pets/dog/1', 'GET /pets/dog/1', {}],
    ['GET /pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['GET /pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['GET /pets/cat', 'ANY /pets/cat', {}],
    ['POST /test/5', 'ANY /{proxy+}', { proxy: 'test/5' }],
    ['POST /pets/dog/1', 'ANY /{proxy+}', { proxy: 'pets/dog/1' }],
    ['GET /', '$default', {}],
    ['GET /pets/', 'ANY /{proxy+}', { proxy: 'pets/' }],
  ])('%s is served by %s', (request, key, parameters) => expect(matched(routes, request)).toEqual([key, parameters]));

  it('prefers an exact method to ANY before it looks at the path', () => {
    expect(matched(table('ANY /a/b', 'GET /a/{x}'), 'GET /a/b')).toEqual(['GET /a/{x}', { x: 'b' }]);
  });

  it.each(['GET /a', 'GET /a/', 'GET //', 'HEAD /a/b', 'GET /a/b/'])('knows no route for %s', (request) => {
    expect(matched(table('GET /a/{x}'), request)).toBeUndefined();
  });

  it('decodes parameters after it has split the path', () => {
    expect(matched(table('GET /a/{x}/c'), 'GET /a/b%2Fb%20%C3%A9/c')).toEqual(['GET /a/{x}/c', { x: 'b/b é' }]);
    expect(() => matched(table('GET /{x}'), 'GET /%E0%A4%A')).toThrow(URIError);
  });

  it('finds for any parameter value the route that was filled with it', () => {
    const segment = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(segment, segment, (x, y) => {
        const path = `/a/${encodeURIComponent(x)}/${encodeURIComponent(y)}`;
        expect(table('GET /a/{x}/{y}', '$default').match('GET', path)?.pathParameters).toEqual({ x, y });
      }),
    );
  });

  it('does not depend on the order of the routes', () => {
    const keys = ['$default', 'ANY /{proxy+}', 'GET /a/{p+}', 'GET /a/{x}', 'GET /a/b', 'ANY /a/b', 'POST /a/b'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(keys, { minLength: keys.length }),
        fc.constantFrom('GET', 'POST', 'PUT'),
        (shuffled, method) => {
          for (const path of ['/', '/a', '/a/b', '/a/c', '/a/b/c']) {
            expect(matched(table(...shuffled), `${method} ${path}`)).toEqual(
              matched(table(...keys), `${method} ${path}`),
            );
          }
        },
      ),
    );
  });
});
