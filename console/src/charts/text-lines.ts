/**
 * A text over as many lines as it takes, broken between words; a word that is longer than a line has one by itself.
 * @param most characters of a line
 */
export function textLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
