import { completionScript, SHELLS } from '../completion-script.ts';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'completion',
  summary: 'print the completion script of a shell',
  arguments: [{ name: 'shell', description: SHELLS.join(', ') }],
  examples: [
    ['completion bash > ~/.local/share/bash-completion/completions/hearsay', 'bash'],
    ['completion zsh > ~/.zfunc/_hearsay', 'zsh, with ~/.zfunc in fpath'],
    ['completion fish > ~/.config/fish/completions/hearsay.fish', 'fish'],
  ],
  run: async (session) => {
    const shell = session.args[0] ?? '';
    const script = completionScript(shell, await session.commands());
    await session.answer({ shell, script, problems: [] }, () => script);
    return 0;
  },
};
