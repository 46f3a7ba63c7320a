import type { Passage } from './narrator.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
/** A whole word: `25 decided` and `5 separate` are no dates. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
/** `21 Nov 2026`, `November 21, 2026`, `2026-11-21`, `Nov 2026`, `21 November`. */
const DATE = new RegExp(
  `\\b(?:(\\d{4})-(\\d{2})(?:-(\\d{2}))?|(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?:,? (\\d{4}))?|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?!\\d)|(${MONTH}) (\\d{4}))(?![\\d-])`,
  'giu',
);
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const SCALE = '(?: ?(?:million|billion|thousand)\\b|[KMB](?![\\p{L}\\d]))';
/** A figure with its sign, currency, scale and percent sign; never a part of a word. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,])([+−-]?)(US\\$|[$€£]?)([+−-]?)(${NUMBER})(${SCALE}?)( ?%| ?per ?cent\\b(?!age)| percent\\b)?(?![\\p{L}\\p{N}]|[.,]\\p{N})`,
  'giu',
);
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, billion: 1e9 };
const UNITS = ['h', 'd'] as const;
const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** Amounts in words: such a word must stand in the draft, or its number among the evidence. */
const AMOUNT = new RegExp(
  `\\b(?:${WORDS.join('|')}|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|halved|twice|doubled?|thrice|tripled?|two-thirds|one-third|third of)\\b`,
  'giu',
);
const CONTROL = /[\p{Cc}\p{Co}\p{Cn}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const MARKUP = /https?:|www\.|[<>`|]|\*\*|__|\]\(|^\s*(?:#|[*•-] )/iu;

interface Figure {
  /** `$`, `%`, or empty. */
  readonly unit: string;
  readonly value: number;
  readonly signed: boolean;
  readonly written: string;
}

/** All that a passage allows to be cited. */
interface Given {
  /** Evidence that isn't a figure and has digits in it: `Office 365`. */
  readonly names: readonly string[];
  readonly figures: readonly Figure[];
  readonly dates: ReadonlySet<string>;
}

/**
 * What is wrong with a text for a passage, as a sentence, or null: it is empty, too long, not plain text, or has a
 * figure, date or amount in words that is not among the passage's evidence. `36.1 %` is `36.1%`, `1204` is `1,204`,
 * `$1,240,000` is `$1.24M`; but another unit, another sign, or another rounding is another figure.
 */
export function narrationFault(text: string, passage: Passage): string | null {
  const length = [...text].length;
  if (text.trim() === '') return 'it is empty';
  if (length > passage.limit) return `it has ${length} characters, more than ${passage.limit}`;
  if (CONTROL.test(text)) return 'it has control characters';
  if (MARKUP.test(text) && !MARKUP.test(passage.draft)) return 'it is not plain text';
  const given = givenBy(passage);
  return figureFault(text.normalize('NFKC'), given) ?? amountFault(text, passage, given);
}

/** True where every figure of the text is one that the passage gives. */
export function citesOnly(text: string, passage: Passage): boolean {
  return figureFault(text.normalize('NFKC'), givenBy(passage)) === null;
}

function givenBy(passage: Passage): Given {
  const names: string[] = [];
  const figures: Figure[] = [];
  const dates = new Set<string>();
  for (const piece of passage.evidence) {
    const text = piece.text.normalize('NFKC');
    const rest = withoutDates(text, (keys) => {
      for (const key of keys) dates.add(key);
    });
    const written = figuresOf(rest);
    if (rest === text && isName(text, written)) {
      if (/\p{N}/u.test(text)) names.push(text);
    } else figures.push(...written);
  }
  return { names: names.sort((a, b) => b.length - a.length), figures, dates };
}

/** A text that does not begin with a figure, or has digits that are no figure: `Net 30`, `3CX`, `1Password`. */
function isName(text: string, figures: readonly Figure[]): boolean {
  const [first] = figures;
  return !first || !text.trimStart().startsWith(first.written) || /\p{N}/u.test(withoutFigures(text));
}

function figureFault(text: string, given: Given): string | null {
  let rest = text;
  for (const name of given.names) rest = withoutName(rest, name);
  let fault: string | null = null;
  rest = withoutDates(rest, (keys, written) => {
    if (!given.dates.has(keys[0] ?? '')) fault ??= `${written} was not given`;
  });
  for (const figure of figuresOf(rest)) {
    const isYear = figure.unit === '' && given.dates.has(figure.written);
    if (!isYear && !given.figures.some((known) => isSame(figure, known))) fault ??= `${figure.written} was not given`;
  }
  const other = /\S*\p{N}\S*/u.exec(withoutFigures(rest));
  return fault ?? (other ? `${other[0]} was not given` : null);
}

/** The same amount of the same unit; the sign may be said in words, but not invented. */
function isSame(cited: Figure, known: Figure): boolean {
  if (cited.unit !== known.unit) return false;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  return near(cited.value, known.value) || (!cited.signed && near(cited.value, Math.abs(known.value)));
}

function amountFault(text: string, passage: Passage, given: Given): string | null {
  const allowed = `${passage.draft} ${passage.evidence.map((piece) => piece.text).join(' ')}`.toLowerCase();
  const bare = text.replace(FIGURE, ' ');
  for (const [word] of bare.matchAll(AMOUNT)) {
    const value = WORDS.indexOf(word.toLowerCase()) + 2;
    const isGiven = value > 1 && given.figures.some((figure) => figure.unit === '' && figure.value === value);
    if (!isGiven && !new RegExp(`\\b${word}\\b`, 'iu').test(allowed)) return `“${word}” was not given`;
  }
  return null;
}

function withoutName(text: string, name: string): string {
  let rest = text;
  for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
    const before = rest.slice(0, at);
    const after = rest.slice(at + name.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^(?:[\p{L}\p{N}]|[.,]\p{N})/u.test(after)) rest = `${before} ; ${after}`;
  }
  return rest;
}

/** The text with its dates taken out; each is told by its keys, the most exact first: `2026-11-21`, `2026-11`, `11-21`, `2026`. */
function withoutDates(text: string, tell: (keys: readonly string[], written: string) => void): string {
  return text.replace(DATE, (written, ...groups) => {
    const [isoYear, isoMonth, isoDay, dayA, monthA, yearA, monthB, dayB, yearB, monthC, yearC] = groups as string[];
    const name = (monthA ?? monthB ?? monthC ?? '').slice(0, 3).toLowerCase();
    const month = isoMonth ?? String(MONTHS.indexOf(name as (typeof MONTHS)[number]) + 1).padStart(2, '0');
    const day = (isoDay ?? dayA ?? dayB)?.padStart(2, '0');
    const year = isoYear ?? yearA ?? yearB ?? yearC;
    const keys: string[] = [];
    if (year && day) keys.push(`${year}-${month}-${day}`);
    if (day && !year) keys.push(`${month}-${day}`);
    if (year) keys.push(`${year}-${month}`);
    if (year && day) keys.push(`${month}-${day}`);
    if (year) keys.push(year);
    tell(keys, written);
    return ' ; ';
  });
}

/** The figures of a text. In `30 to 50%` and `$3–5M` the first takes the unit of the second. */
function figuresOf(text: string): Figure[] {
  const roomy = spaced(text);
  const matches = [...roomy.matchAll(FIGURE)];
  return matches.map((match, index) => {
    const [written, before, currency = '', inner, digits = '', scale = '', percent = ''] = match;
    const next = matches[index + 1];
    const end = match.index + written.length;
    const isRange = next && /^ ?(?:to|–|-|and) ?$/u.test(roomy.slice(end, next.index));
    const unit = percent || (isRange && !currency && !scale && next[6]) ? '%' : currency.replace('US', '');
    const sign = before || inner;
    const value = Number(digits.replaceAll(',', '')) * (FACTORS[scale.trim().toLowerCase()] ?? 1);
    return { unit, value: sign && sign !== '+' ? -value : value, signed: Boolean(sign), written: written.trim() };
  });
}

function withoutFigures(text: string): string {
  return spaced(text).replace(FIGURE, ' ');
}

/** A range's dash, and the letter of a unit right behind its figure, get room: they are neither sign nor word. */
function spaced(text: string): string {
  return text
    .replace(/(?<=[\p{N}%])[–-](?=[$€£]?\p{N})/gu, ' – ')
    .replace(new RegExp(`(?<=\\d)(?=(?:${UNITS.join('|')})\\b)`, 'gu'), ' ');
}
