import type { Token } from './tokens.ts';

/** A number that counts things: no version. */
export function isCounted(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^\d[\d,]*$/.test(token.text) ||
      /^(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half|a|one)$/.test(token.lower))
  );
}
