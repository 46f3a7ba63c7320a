/** Asks one address again and again, in a process of its own: `node load.ts URL CONNECTIONS SECONDS`. Prints what autocannon found. */
import autocannon from 'autocannon';

const [url = '', connections, seconds] = process.argv.slice(2);
const run = { url, connections: Number(connections), headers: { 'accept-encoding': 'identity' } };
await autocannon({ ...run, duration: 2 }); // warms up
const { requests, latency, non2xx, errors } = await autocannon({ ...run, duration: Number(seconds) });
console.log(
  JSON.stringify({ perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors }),
);
