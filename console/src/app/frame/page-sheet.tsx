import Drawer from '@mui/material/Drawer';
import styles from './frame.module.css';
import { PageLinks } from './page-links.tsx';

/** The pages in a sheet, on a phone. */
export default function PageSheet({ onClose }: { onClose(): void }) {
  return (
    <Drawer open onClose={onClose} slotProps={{ paper: { className: styles.sheet ?? '' } }}>
      <PageLinks />
    </Drawer>
  );
}
