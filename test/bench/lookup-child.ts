/** Asks one address again and again over kept connections; prints the answers a second. Arguments: URL SECONDS [BODY]. */
import { Agent, request } from 'node:http';

const CONNECTIONS = 16;
const [url = '', seconds = '2', body] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const until = performance.now() + Number(seconds) * 1000;
let answered = 0;

await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < until) {
      await ask();
      answered += 1;
    }
  }),
);
agent.destroy();
console.log(answered / Number(seconds));

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const asked = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`answered ${String(answer.statusCode)}`));
      answer.on('end', resolve);
      answer.resume();
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
