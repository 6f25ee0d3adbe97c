import type { NewCapture } from '../model/ports.ts';
import { loadSelectors, readStage } from './index.ts';
import type { ReadContext } from './publisher.ts';

/** How many versions a changelog tells of, by what would be read out of it. */
export async function countVersions({ body, ...rest }: NewCapture, context: ReadContext): Promise<number> {
  await loadSelectors(context);
  const capture = { ...rest, id: '', bodyHash: '', recordedAt: rest.knownAt };
  const { items } = readStage.run({ capture, body }, context);
  return items.filter(({ version }) => version !== null).length;
}
