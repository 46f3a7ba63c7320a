/** Node's bare http server, which sends what it is given on standard input: `{"port": 0, "body": "…"}`. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const { port, body } = JSON.parse(await text(process.stdin));
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(body);
});
server.listen(port, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
