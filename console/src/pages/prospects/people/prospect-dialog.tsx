import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { Prospect } from '../../../api/generated/showroom.schemas.ts';
import { createProspect, updateProspect } from '../../../api/generated/showroom.ts';
import { useWrite } from '../../../api/write.ts';
import { Problem } from '../../../kit/states.tsx';
import styles from './people.module.css';

interface Props {
  readonly clientId: string;
  /** Who is changed; null for somebody new. */
  readonly prospect: Prospect | null;
  onClose(): void;
}

const FIELDS = [
  { name: 'name', label: 'Name', type: 'text', required: true, most: 200 },
  { name: 'organization', label: 'Organisation', type: 'text', required: false, most: 200 },
  { name: 'email', label: 'E-mail', type: 'email', required: true, most: 254 },
] as const;

/** Adds a prospect, or changes one. What the API refuses stands beside its field. */
export default function ProspectDialog({ clientId, prospect, onClose }: Props) {
  const [values, setValues] = useState({
    name: prospect?.name ?? '',
    organization: prospect?.organization ?? '',
    email: prospect?.email ?? '',
  });
  const save = useWrite(() => {
    const { name, email } = values;
    const organization = values.organization.trim();
    if (prospect === null)
      return createProspect(clientId, { name, email, ...(organization !== '' && { organization }) });
    return updateProspect(prospect.id, { name, email, organization: organization === '' ? null : organization });
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await save.run()) !== null) onClose();
  };
  const faultOf = (name: string) => save.problem?.places.find(({ pointer }) => pointer === `/${name}`)?.detail;
  const isTold = FIELDS.some(({ name }) => faultOf(name) !== undefined);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="prospect-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="prospect-title">
          {prospect === null ? 'Add a prospect' : `Change ${prospect.name}`}
        </DialogTitle>
        <DialogContent>
          <div className={styles.form}>
            {FIELDS.map(({ name, label, type, required, most }) => (
              <TextField
                key={name}
                label={label}
                type={type}
                required={required}
                value={values[name]}
                error={faultOf(name) !== undefined}
                helperText={faultOf(name)}
                onChange={({ target }) => setValues({ ...values, [name]: target.value })}
                slotProps={{ htmlInput: { maxLength: most } }}
              />
            ))}
            {save.problem !== undefined && !isTold && <Problem problem={save.problem} />}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={save.isRunning}>
            {prospect === null ? 'Add' : 'Save'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
