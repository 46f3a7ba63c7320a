import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../kit/layout.tsx';
import { oneOf, useUrlState } from '../../kit/url-state.ts';
import styles from './api.module.css';

const VIEWS = [
  ['try', 'Try it out', '/docs'],
  ['read', 'Reference', '/redoc'],
  ['problems', 'Problems', '/docs/problems'],
] as const;

const fields = { view: oneOf(['try', 'read', 'problems'], 'try') };

/** The documents of the API within the frame: Swagger UI, ReDoc and what its problems mean, as the API serves them. */
export default function Api() {
  const [{ view }, change] = useUrlState(fields);
  const shown = VIEWS.find(([name]) => name === view) ?? VIEWS[0];
  return (
    <Page
      title="API"
      lead="Everything on these pages comes from this API. Its contract is one document, which validates requests and types the console."
      actions={<a href="/openapi.json">OpenAPI document</a>}
    >
      <Tabs variant="scrollable" value={view} onChange={(_, next) => change({ view: next })} aria-label="Document">
        {VIEWS.map(([name, label]) => (
          <Tab key={name} value={name} label={label} />
        ))}
      </Tabs>
      <iframe className={styles.document} src={shown[2]} title={shown[1]} />
    </Page>
  );
}
