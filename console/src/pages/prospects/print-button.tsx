import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { PrintProspectDataBodyPaper } from '../../api/generated/showroom.schemas.ts';
import { printProspectData } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { count } from '../../format/numbers.ts';
import { Icon } from '../../kit/icon.tsx';
import { Problem } from '../../kit/states.tsx';

const PAPERS: readonly PrintProspectDataBodyPaper[] = ['A4', 'Letter'];

interface Props {
  readonly templateId: string;
  readonly prospectId: string;
}

/** Prints a dashboard as a PDF, and then leads to the file. */
export function PrintButton({ templateId, prospectId }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const print = useWrite((paper: PrintProspectDataBodyPaper) => printProspectData(prospectId, templateId, { paper }));
  const choose = (paper: PrintProspectDataBodyPaper) => {
    setAnchor(null);
    void print.run(paper);
  };
  return (
    <>
      {print.result !== undefined && (
        <Button
          variant="outlined"
          href={print.result.downloadUrl}
          download
          startIcon={<Icon name="download" size={16} />}
        >
          Download {count(print.result.pages)} pages, {print.result.paper}
        </Button>
      )}
      <Button
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={print.isRunning}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        startIcon={<Icon name="print" size={16} />}
      >
        {print.isRunning ? 'Printing' : 'Print'}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {PAPERS.map((paper) => (
          <MenuItem key={paper} onClick={() => choose(paper)}>
            On {paper}
          </MenuItem>
        ))}
      </Menu>
      {print.problem !== undefined && <Problem problem={print.problem} />}
    </>
  );
}
