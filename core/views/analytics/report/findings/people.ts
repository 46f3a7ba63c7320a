import { figure, finding, limit, points, sentence } from '../../../../print/findings/wording.ts';
import { moved, NO_ROWS, PAGES, percentOf, rule } from './rule.ts';

const active = (id: string, label: string) => (value: number) => figure(id, label, 'count', value);

/** What happened to people: how many are active, and whether those who join stay. */
export const peopleRules = [
  rule({
    id: 'academy-actives-fell',
    pages: PAGES,
    subject: 'people/active',
    label: 'Monthly active users, against the range before',
    thresholds: {
      fall: limit(
        10,
        'percent',
        'of some hundred people a tenth fewer is beyond what holidays and chance move in a quarter',
      ),
    },
    evaluate(data, at) {
      const mau = moved(data, 'executive', 'mau');
      const change = mau && percentOf(mau.value - mau.previous, mau.previous);
      if (mau === null || change === null || change > -at.fall) return null;
      const [now, before] = [active('mau', 'Monthly active')(mau.value), active('mau-before', 'Before')(mau.previous)];
      const fall = figure('fall', 'Change of monthly actives', 'percent', -change);
      return finding({
        severity: 'warning',
        weight: -change / 100,
        rows: NO_ROWS,
        text: sentence`Monthly active people fell by ${fall}, from ${before} to ${now}.`,
      });
    },
  }),
  rule({
    id: 'academy-actives-grew',
    pages: PAGES,
    subject: 'people/active',
    label: 'Monthly active users, against the range before',
    thresholds: { rise: limit(10, 'percent', 'the same distance as for a fall, so that neither is told sooner') },
    evaluate(data, at) {
      const mau = moved(data, 'executive', 'mau');
      const change = mau && percentOf(mau.value - mau.previous, mau.previous);
      if (mau === null || change === null || change < at.rise) return null;
      const [now, before] = [active('mau', 'Monthly active')(mau.value), active('mau-before', 'Before')(mau.previous)];
      const rise = figure('rise', 'Change of monthly actives', 'percent', change);
      return finding({
        severity: 'positive',
        weight: change / 100,
        rows: NO_ROWS,
        text: sentence`Monthly active people grew by ${rise}, from ${before} to ${now}.`,
      });
    },
  }),
  rule({
    id: 'academy-retention-fell',
    pages: PAGES,
    subject: 'people/retention',
    label: 'D7 retention, against the range before',
    thresholds: {
      fall: limit(10, 'percent points', 'with some twenty people a month, less than two of them are chance'),
      people: limit(10, 'people', 'below that one person is ten points'),
    },
    evaluate(data, at) {
      const [kept, joined] = [moved(data, 'growth', 'retention-d7'), moved(data, 'growth', 'new-users')];
      if (kept === null || joined === null || Math.min(joined.value, joined.previous) < at.people) return null;
      const fall = kept.previous - kept.value;
      if (fall < at.fall) return null;
      const now = figure('d7', 'Retention on day 7', 'percent', kept.value);
      return finding({
        severity: 'warning',
        weight: fall / 100,
        rows: NO_ROWS,
        text: sentence`Of the people who joined, ${now} were active on the seventh day after: ${points('fall', 'Fall of retention', fall)} fewer than before.`,
      });
    },
  }),
];
