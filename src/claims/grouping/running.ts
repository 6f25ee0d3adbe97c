import type { DocumentInfo } from '../../model/document.ts';

/** Whether a text tells on and on of one matter, as no list of changes or flaws does. */
export function isRunning({ form }: Pick<DocumentInfo, 'form'>): boolean {
  return form !== 'changelog' && form !== 'advisory';
}
