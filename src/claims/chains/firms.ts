import type { Attribution } from '../../model/statement.ts';
import type { Topic } from './topic.ts';

/** A step whom the text calls a security firm, a laboratory or the like: who looks into software, not a party to it. */
export function asFirm(step: Attribution, { firms }: Topic): Attribution {
  if (step.type !== 'organisation' || firms.size === 0) return step;
  const name = (step.resolved ?? step.name).replace(/^The /, '');
  return firms.has(name) ? { ...step, type: 'researcher' } : step;
}
