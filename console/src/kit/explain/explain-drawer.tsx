import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWorld } from '../../api/read.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../icon.tsx';
import { searchWith } from '../kept-search.ts';
import { unitWords } from '../measure-words.ts';
import { Scrollable } from '../scrollable.tsx';
import { Sheet } from '../sheet.tsx';
import type { Explained, Source } from './explain.tsx';
import styles from './explain-drawer.module.css';
import { requestTexts } from './requests.ts';

function AsRequest({ figure }: { readonly figure: Explained }) {
  const world = useWorld();
  const needsToken = useSession() !== undefined;
  const [language, setLanguage] = useState(0);
  const [copied, setCopied] = useState(false);
  const texts = requestTexts(figure.asked, { origin: location.origin, world, needsToken });
  const shown = texts[language];
  if (shown === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(shown.code);
    setCopied(true);
  };
  return (
    <section>
      <h3>As a request</h3>
      <Tabs
        value={language}
        onChange={(_, next: number) => {
          setLanguage(next);
          setCopied(false);
        }}
        aria-label="Language of the request"
      >
        {texts.map((each) => (
          <Tab key={each.language} label={each.language} />
        ))}
      </Tabs>
      <Scrollable className={styles.scroll} label={`The request in ${shown.language}`}>
        <pre className={styles.code}>{shown.code}</pre>
      </Scrollable>
      <Button
        variant="outlined"
        onClick={() => void copy()}
        startIcon={<Icon name={copied ? 'check' : 'copy'} size={16} />}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </section>
  );
}

interface Props {
  readonly figure: Explained;
  onClose(): void;
}

/** Letters of a figure at most: what is longer is a sentence, and not as large. */
const LONGEST_FIGURE = 24;

/** Each source once, by what is said of it: several parts of a drawing may rest on one benchmark. */
const distinct = (sources: readonly Source[]) => [
  ...new Map(sources.map((source) => [`${source.kind} ${source.id} ${source.rationale}`, source] as const)),
];

/** What a figure is, its line over time, the rows behind it, and the request that fetched it. */
export default function ExplainDrawer({ figure, onClose }: Props) {
  const { label, display, unit, window, definition, formula, tick, sources = [], history, rows } = figure;
  const facts = [
    ['Unit', unit && unitWords(unit)],
    ['Window', window],
    ['Tick', tick],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined);
  return (
    <Sheet
      title={label}
      about={<p className={display.length > LONGEST_FIGURE ? styles.said : styles.value}>{display}</p>}
      name={`About ${label}`}
      onClose={onClose}
    >
      {(definition !== undefined || formula !== undefined) && (
        <section>
          <h3>What it is</h3>
          {definition !== undefined && <p>{definition}</p>}
          {formula !== undefined && <p className={styles.formula}>{formula}</p>}
        </section>
      )}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {history && (
        <section>
          <h3>Over time</h3>
          {history()}
        </section>
      )}
      {sources.length > 0 && (
        <section>
          <h3>Where it comes from</h3>
          <ul className={styles.sources}>
            {distinct(sources).map(([key, { kind, id, rationale }]) => (
              <li key={key}>
                <strong>{kind}</strong>{' '}
                {kind === 'measure' ? (
                  <Link to="/measures" search={searchWith({ id }) as never}>
                    {id}
                  </Link>
                ) : (
                  <code>{id}</code>
                )}
                <p>{rationale}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rows && (
        <section>
          <h3>Rows behind it</h3>
          {rows()}
        </section>
      )}
      <AsRequest figure={figure} />
    </Sheet>
  );
}
