import { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'mcp',
  summary: 'serve coding agents by the Model Context Protocol',
  details:
    'Speaks on standard input and output; offers lookup, claims, show and scan. Collected text is labelled untrusted.',
  examples: [['mcp --data /srv/hearsay', "as the command line of a server in an agent's settings"]],
  lasting: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const { environment } = session;
      const { createMcpServer } = await import('../mcp-server.ts');
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
      const input = Readable.from(environment.stdin, { objectMode: false });
      const output = new Writable({
        decodeStrings: false,
        write: (chunk: string | Buffer, _encoding, done) => {
          environment.stdout(chunk.toString());
          done();
        },
      });
      const server = createMcpServer(hearsay, environment.version);
      const transport = new StdioServerTransport(input, output);
      await server.connect(transport);
      await untilAnswered(transport, input, environment.signal);
      await server.close();
      return 0;
    }),
};

/** Resolves when the input has ended and every request has its answer, or when the process is asked to stop. */
function untilAnswered(transport: Transport, input: Readable, signal: AbortSignal): Promise<void> {
  const waiting = new Set<string | number>();
  let ended = false;
  return new Promise((resolve) => {
    const check = () => {
      if (ended && waiting.size === 0) resolve();
    };
    const end = () => {
      ended = true;
      check();
    };
    const receive = transport.onmessage;
    const send = transport.send.bind(transport);
    transport.onmessage = (message, extra) => {
      if ('method' in message && 'id' in message) waiting.add(message.id);
      receive?.(message, extra);
    };
    transport.send = async (message, options) => {
      await send(message, options);
      if (!('method' in message) && message.id !== undefined) waiting.delete(message.id);
      check();
    };
    input.once('end', end);
    input.once('error', end);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
