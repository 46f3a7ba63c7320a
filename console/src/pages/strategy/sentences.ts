import { upperFirst } from '../../format/text.ts';

/** What is known, each with a large letter first and a full stop last; what is not known is left out. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? `${upperFirst(part).replace(/(?<![?!])\.?$/, '.')}` : [])).join(' ');
