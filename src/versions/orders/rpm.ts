import { numberKey, textKey } from '../key.ts';
import { orderFrom } from '../order.ts';

/** rpm's `rpmvercmp`: `~` before the end, `^` after it, then letters, then numbers; other characters only separate. */
function partKey(part: string): string {
  const pieces = part.match(/[0-9]+|[A-Za-z]+|~|\^/g) ?? [];
  return (
    pieces
      .map((piece) =>
        piece === '~'
          ? '!'
          : piece === '^'
            ? '#'
            : /^[0-9]/.test(piece)
              ? `b${numberKey(piece)}`
              : `a${textKey(piece)}`,
      )
      .join('') + '"'
  );
}

/** Red Hat and other rpm systems: `[epoch:]version[-release]`. */
export const rpm = orderFrom({
  id: 'rpm',
  valid: (version) => /^(?:\d+:)?[0-9A-Za-z._+~^-]+$/.test(version),
  key(version) {
    const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/s.exec(version) ?? [];
    const dash = rest.lastIndexOf('-');
    const upstream = partKey(dash < 0 ? rest : rest.slice(0, dash));
    return numberKey(epoch) + upstream + (dash < 0 ? '' : partKey(rest.slice(dash + 1)));
  },
  isPrerelease: (version) => /~(?:alpha|beta|rc|pre|dev)/i.test(version),
});
