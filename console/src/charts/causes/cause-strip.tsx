import { useContext, useState } from 'react';
import type { Cause } from '../../api/generated/showroom.schemas.ts';
import { ChartControls } from '../chart-actions.tsx';
import { CauseList } from './cause-list.tsx';
import { type Pointed, STRIP, useMarks } from './cause-marks.tsx';
import { absence, counted, nameOf, shareOf } from './cause-words.ts';
import styles from './causes.module.css';
import { type CauseMark, weightiest } from './placing.ts';
import type { ToldCauses } from './use-causes.ts';

interface Props {
  readonly told: ToldCauses;
  readonly pointed: Pointed;
  onPoint(mark: CauseMark | undefined): void;
  when(cause: Cause): string;
}

/** What moved a chart: buttons over its marks, and the sentence of the one that is pointed at, or of the weightiest. */
export function CauseStrip({ told, pointed, onPoint, when }: Props) {
  const { marks, active } = useMarks(told.causes, pointed);
  const [open, setOpen] = useState<{ readonly mark: CauseMark; readonly anchor: HTMLElement } | null>(null);
  const isReached = useContext(ChartControls) !== 'none';
  const heaviest = weightiest(told.causes);
  const close = () => {
    setOpen(null);
    onPoint(undefined);
  };
  // While its list is open a mark stays pointed at.
  const leave = () => open === null && onPoint(undefined);
  const said = active ?? marks.find(({ causes }) => causes.some((each) => each === heaviest));
  return (
    <div className={styles.strip}>
      <div className={styles.buttons} style={{ height: STRIP, marginTop: -STRIP }}>
        {isReached &&
          marks.map((mark) => (
            <button
              key={mark.label}
              type="button"
              className={styles.button}
              style={{ left: mark.x - mark.width / 2, width: mark.width }}
              aria-label={nameOf(mark, when)}
              aria-haspopup="dialog"
              onPointerEnter={() => onPoint(mark)}
              onPointerLeave={leave}
              onFocus={() => onPoint(mark)}
              onBlur={leave}
              onClick={({ currentTarget }) => setOpen({ mark, anchor: currentTarget })}
            />
          ))}
      </div>
      <p className={styles.said}>{said === undefined ? absence(told) : <Said mark={said} when={when} />}</p>
      {open !== null && <CauseList {...open} share={shareOf(told)} when={when} onClose={close} />}
    </div>
  );
}

/** `5–7 · 4 Mar 2026 · Harbour Dental left: −$4,200 a month, and 2 more` */
function Said({ mark, when }: { readonly mark: CauseMark; readonly when: Props['when'] }) {
  const { causes, label } = mark;
  const lead = weightiest(causes)?.cause;
  if (lead === undefined) return null;
  return (
    <>
      <strong>{label}</strong> {when(lead)} · {lead.text}
      {causes.length > 1 && <span className={styles.more}> · {counted(causes)} here</span>}
    </>
  );
}
