/** What is known, each with a large letter first and a full stop last; what is not known is left out. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .flatMap((part) => (part ? `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/(?<![?!])\.?$/, '.')}` : []))
    .join(' ');
