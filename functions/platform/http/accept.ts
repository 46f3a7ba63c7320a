/** The weight that an `Accept` header gives a media type: its own entry before one for its kind before one for anything. */
function weightOf(entries: ReadonlyMap<string, number>, type: string): number {
  const [kind] = type.split('/');
  return entries.get(type) ?? entries.get(`${kind}/*`) ?? entries.get('*/*') ?? 0;
}

/** Whether a client would rather have a page than JSON: browsers name `text/html`, programs take anything. */
export function prefersHtml(accept: string | undefined): boolean {
  const entries = new Map(
    (accept ?? '').split(',').map((entry) => {
      const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [type, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  return weightOf(entries, 'text/html') > weightOf(entries, 'application/json');
}
