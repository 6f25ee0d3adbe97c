import { Readable, Writable } from 'node:stream';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'mcp',
  summary: 'serve coding agents by the Model Context Protocol',
  details:
    'Speaks on standard input and output; offers lookup, claims, show and scan. Collected text is labelled untrusted.',
  examples: [['mcp --data /srv/hearsay', "as the command line of a server in an agent's settings"]],
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
      const closed = new Promise<void>((resolve) => {
        input.once('end', resolve);
        input.once('error', () => resolve());
        environment.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await server.connect(new StdioServerTransport(input, output));
      await closed;
      await server.close();
      return 0;
    }),
};
