import Button, { type ButtonProps } from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useId } from 'react';
import { useWhyNoAdmin, useWhyReadOnly } from '../api/session.ts';
import styles from './write-button.module.css';

interface Props extends ButtonProps {
  /** True for what takes the scope `admin`, such as to make a world. */
  readonly forAdmins?: boolean;
}

/**
 * A button that changes something. For whoever may only look it does nothing and says why; it can still be reached by
 * keyboard, as nobody could read the reason otherwise.
 */
export function WriteButton({ onClick, className = '', forAdmins = false, ...props }: Props) {
  const [whyReadOnly, whyNoAdmin] = [useWhyReadOnly(), useWhyNoAdmin()];
  const why = forAdmins ? whyNoAdmin : whyReadOnly;
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
