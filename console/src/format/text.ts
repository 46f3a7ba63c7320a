/** A text with its first letter large, as it begins a sentence or a cell. */
export const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A name of the API in words: `Budget cut` of `budget-cut`, `Lesson completed` of `lesson_completed`. */
export const inWords = (name: string): string => upperFirst(name.replaceAll(/[-_]/g, ' '));
