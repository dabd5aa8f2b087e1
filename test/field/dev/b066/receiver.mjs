import { createServer } from 'node:http';

const seen = [];
createServer((request, response) => {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(seen));
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    seen.push({ path: request.url, body: Buffer.concat(chunks).toString() });
    response.writeHead(204).end();
  });
}).listen(8099, '127.0.0.1');
