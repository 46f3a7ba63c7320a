import Button, { type ButtonProps } from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useId } from 'react';
import { useWhyReadOnly } from '../api/session.ts';
import styles from './write-button.module.css';

/**
 * A button that changes something. For whoever may only look it does nothing and says why; it can still be reached by
 * keyboard, as nobody could read the reason otherwise.
 */
export function WriteButton({ onClick, className = '', ...props }: ButtonProps) {
  const why = useWhyReadOnly();
  const id = useId();
  if (why === null) return <Button {...props} className={className} onClick={onClick} />;
  return (
    <>
      <Tooltip title={why}>
        <Button
          {...props}
          type="button"
          className={`${className} ${styles.refused}`}
          aria-disabled
          aria-describedby={id}
          aria-label={props['aria-label']}
        />
      </Tooltip>
      <span id={id} className="visually-hidden">
        {why}
      </span>
    </>
  );
}
