import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RuleResult } from '../../api/generated/showroom.schemas.ts';
import { count } from '../../format/numbers.ts';
import { bestMatches } from '../../kit/matching.ts';
import { Sheet } from '../../kit/sheet.tsx';
import { Empty } from '../../kit/states.tsx';
import { StatusMark } from '../../kit/status.tsx';
import styles from './overview.module.css';

interface Props {
  readonly rules: readonly RuleResult[];
  onClose(): void;
}

/** The list of all rules: what each says, why, how many rows it looked at, and which break it. */
export default function RulesDrawer({ rules, onClose }: Props) {
  const [query, setQuery] = useState('');
  const findable = rules.map((rule) => ({ ...rule, words: `${rule.entity} ${rule.rationale} ${rule.rule}` }));
  const found = bestMatches(findable, query);
  return (
    <Sheet title={`${count(rules.length)} rules`} onClose={onClose}>
      <TextField
        type="search"
        label="Find a rule"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        fullWidth
      />
      {found.length === 0 && <Empty title="No rule says that">Try a shorter word.</Empty>}
      <ul className={styles.list}>
        {found.map(({ rule, label, entity, rationale, checked, failed }) => (
          <li key={rule} className={`${styles.item} ${styles.marked}`}>
            <StatusMark status={failed.length === 0 ? 'good' : 'bad'} />
            <div>
              <p className={styles.strong}>{label}</p>
              <p className={styles.note}>
                {rationale} · {entity}, {count(checked)} looked at
              </p>
              {failed.map(({ id, detail }) => (
                <p key={id}>
                  <code>{id}</code> {detail}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
