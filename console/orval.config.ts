/**
 * How the typed client is made of the OpenAPI document, which `scripts/console/client.ts` writes from the routes and
 * names in the environment. Each function of the client goes through `request`, which knows world, token and problems.
 */
export default {
  showroom: {
    input: { target: process.env.SHOWROOM_OPENAPI },
    output: {
      mode: 'split',
      target: `${process.env.SHOWROOM_CLIENT}/showroom.ts`,
      client: 'fetch',
      httpClient: 'fetch',
      urlEncodeParameters: true,
      override: {
        header: () => ['Generated from the routes by `npm run console:client`: change those, not this.'],
        mutator: { path: './src/api/request.ts', name: 'request' },
        fetch: { includeHttpResponseReturnType: false },
      },
    },
  },
};
