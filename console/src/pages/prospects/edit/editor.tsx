import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import type { DashboardTemplate, ProspectDashboardData } from '../../../api/generated/showroom.schemas.ts';
import { updateTemplate } from '../../../api/generated/showroom.ts';
import type { Asked } from '../../../api/request.ts';
import { useWrite } from '../../../api/write.ts';
import { ChartControls } from '../../../charts/chart-actions.tsx';
import { Problem } from '../../../kit/states.tsx';
import { DashboardGrid, type GridItem } from '../layout/dashboard-grid.tsx';
import { exchange, inReadingOrder, neighbour, type Placed, resize } from '../layout/places.ts';
import { placing, shownWidgets } from '../layout/shown-widgets.tsx';
import { DESK } from '../widgets/shown.ts';
import { changesOf, type Draft, draftOf, placeWords } from './draft.ts';
import styles from './editor.module.css';
import { type Move, PlaceControls } from './place-controls.tsx';
import { useDrag } from './use-drag.ts';
import { useKept } from './use-kept.ts';

interface Props {
  readonly template: DashboardTemplate;
  readonly etag: string;
  readonly record: ProspectDashboardData;
  readonly asked: Asked;
  /** Reads the template anew. */
  again(): void;
  onClose(): void;
}

/** The answer to a change of another version than the present one (RFC 9110). */
const PRECONDITION_FAILED = 412;

/** Changes titles and places of a dashboard's widgets; others' changes meanwhile are never written over. */
export function Editor({ template, etag, record, asked, again, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(template, etag));
  const [told, setTold] = useState('');
  const changes = changesOf(template, draft);
  const save = useWrite(() =>
    updateTemplate(template.id, { widgets: changes }, { headers: { 'if-match': draft.etag } }),
  );
  const isSaved = save.result !== undefined;
  useKept(changes.length > 0 && !isSaved);
  const isOutdated = !isSaved && (save.problem?.status === PRECONDITION_FAILED || etag !== draft.etag);
  // What was saved is shown when it has come back: the dashboard does not jump to how it was before.
  useEffect(() => {
    if (isSaved && etag !== draft.etag) onClose();
  }, [isSaved, etag, draft.etag, onClose]);
  const least = (id: string) => placing(record.dashboard_data[id]).minCols;

  const place = (id: string, places: readonly Placed[]) => {
    setDraft({ ...draft, places });
    const now = places.find((each) => each.id === id);
    if (now) setTold(`${draft.titles[id]}: ${placeWords(now.place)}`);
  };
  const after = (id: string, move: Move): readonly Placed[] | null => {
    if (move === 'wider' || move === 'narrower') return resize(draft.places, id, move === 'wider' ? 1 : -1, least);
    const to = neighbour(draft.places, id, move);
    return to === undefined ? null : exchange(draft.places, id, to.id, least);
  };
  const { drag, handle, cancel } = useDrag((from, to) => place(from, exchange(draft.places, from, to, least)));
  const finish = async () => {
    if (changes.length === 0) onClose();
    // What others have made of it is read at once where it was refused.
    else if ((await save.run()) === null) again();
  };
  const reload = () => {
    save.reset();
    setDraft(draftOf(template, etag));
    setTold('The dashboard as it is now');
  };
  const order = inReadingOrder(draft.places).map(({ id }) => id);
  const items = shownWidgets(template, record, asked).map((item): GridItem => {
    const title = draft.titles[item.id] ?? '';
    return {
      ...item,
      place: draft.places.find(({ id }) => id === item.id)?.place ?? item.place,
      order: order.indexOf(item.id),
      content: (
        <div className={styles.widget}>
          <div className={styles.bar}>
            <TextField
              label="Title"
              value={title}
              error={title.trim() === ''}
              onChange={({ target }) => setDraft({ ...draft, titles: { ...draft.titles, [item.id]: target.value } })}
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
            <PlaceControls
              title={title}
              handle={handle(item.id)}
              canMove={(move) => after(item.id, move) !== null}
              onMove={(move) => place(item.id, after(item.id, move) ?? draft.places)}
              onCancel={cancel}
            />
          </div>
          <div inert className={styles.drawing}>
            {item.content}
          </div>
        </div>
      ),
    };
  });
  return (
    <>
      <EditBar
        draft={draft}
        count={changes.length}
        canSave={
          !save.isRunning &&
          !isSaved &&
          !isOutdated &&
          Object.values(draft.titles).every((title) => title.trim() !== '')
        }
        onSave={() => void finish()}
        onClose={onClose}
      />
      {isOutdated && (
        <div role="alert" className={styles.conflict}>
          <p>Somebody else has changed this dashboard since you began. What you changed is not saved.</p>
          <Button variant="outlined" onClick={reload} disabled={etag === draft.etag}>
            Begin anew with theirs
          </Button>
        </div>
      )}
      {!isOutdated && save.problem !== undefined && <Problem problem={save.problem} />}
      <p role="status" className="visually-hidden">
        {told}
      </p>
      <ChartControls value="none">
        <DashboardGrid items={items} row={DESK.row} taken={drag?.id ?? null} over={drag?.over ?? null} />
      </ChartControls>
    </>
  );
}

interface BarProps {
  readonly draft: Draft;
  readonly count: number;
  readonly canSave: boolean;
  onSave(): void;
  onClose(): void;
}

/** What to do, and how it ends. */
function EditBar({ count, canSave, onSave, onClose }: BarProps) {
  return (
    <div className={styles.top}>
      <div>
        <h2>Titles and places</h2>
        <p id="how-to-move" className={styles.note}>
          Drag a widget by its handle onto another one, or use the arrow keys on the handle; plus and minus change its
          width.
        </p>
      </div>
      <div className={styles.ends}>
        <span className={styles.note}>{count === 0 ? 'Nothing changed' : `${count} changed`}</span>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!canSave} onClick={onSave}>
          Save
        </Button>
      </div>
    </div>
  );
}
