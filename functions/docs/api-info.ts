/** What the OpenAPI document says of the API as a whole. */

export const API_TITLE = 'Showroom API';

/** Raised with the contract: what it gains, and in its first number what it loses. */
export const API_VERSION = '1.0.0';

export const API_DESCRIPTION = `A living synthetic company: realistic, coherent data that moves every 30 seconds and can be reproduced exactly.

- **Worlds.** A request names its world in \`X-World\` (\`default\` when absent). A token sees the worlds in its claim \`worlds\`.
- **Ticks.** A read takes all its figures from one committed tick, named in \`X-Tick\`.
- **Pages.** Lists are arrays. \`limit\` and \`cursor\` page them; the next page is in the header \`Link\`.
- **Unchanged data.** Reads carry an \`ETag\`; with \`If-None-Match\` an unchanged one is answered 304, without a body.
- **Retries.** Mutations take an \`Idempotency-Key\`: the same request under the same key is carried out once.
- **Problems.** Failures are \`application/problem+json\` (RFC 9457): 400 when the request cannot be read, 422 when a value is not allowed; \`errors\` names each place. See [/docs/problems](/docs/problems). An address that there is not is 404, one that has no operation for the method 405, with \`Allow\`. What the gateway refuses by itself (401, 403, 413, 429, or 500 and 503 when no function answers) is \`application/json\` with a \`message\`.
`;
