import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import type { Report } from '../../api/generated/showroom.schemas.ts';
import { getReport, getReportFile } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count } from '../../format/numbers.ts';
import { clock, moment } from '../../format/times.ts';
import { useExplain } from '../../kit/explain/explain.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { kinds, PAPERS, sizeText, titleOf } from './report-words.ts';
import styles from './reports.module.css';

/** What reads a PDF is as much script as the rest of the console: it comes when a report is opened. */
const PdfPreview = lazy(() => import('../../kit/pdf/pdf-preview.tsx'));

interface Props {
  readonly id: string;
  onDelete(report: Report): void;
  onClose(): void;
}

/** A report that was made: its pages, what it is of, the link to its file, which is renewed with each tick, and the way to delete it. */
export default function ReportSheet({ id, onDelete, onClose }: Props) {
  const explain = useExplain();
  const read = useRead(() => getReport(id));
  const file = useRead(() => getReportFile(id), { fixed: true });
  const title = read.data === undefined ? 'Report' : titleOf(read.data.pageType);
  const paper = <Skeleton height="60vh" />;
  return (
    <Sheet
      title={title}
      about={<p>{kinds.find(({ id: kind }) => kind === read.data?.pageType)?.question}</p>}
      isWide
      onClose={onClose}
    >
      <div className={styles.report}>
        <Loaded read={file} skeleton={paper}>
          {(bytes) => (
            <Suspense fallback={paper}>
              <PdfPreview name={title} bytes={bytes} />
            </Suspense>
          )}
        </Loaded>
        <div className={styles.about}>
          <Loaded read={read} skeleton={<Skeleton height="16rem" />}>
            {(report) => (
              <>
                <div>
                  <Button
                    component="a"
                    href={report.downloadUrl}
                    download
                    variant="contained"
                    startIcon={<Icon name="download" size={16} />}
                  >
                    Download PDF, {count(report.pages)} pages, {sizeText(report.sizeBytes)}
                  </Button>
                  <p className={styles.note}>
                    Whoever has this link may load the file until {clock(report.downloadUrlExpiresAt)}; open this sheet
                    again for a fresh one.
                  </p>
                </div>
                <Facts facts={factsOf(report)} />
                <div className={styles.buttons}>
                  <Button
                    variant="outlined"
                    startIcon={<Icon name="api" size={16} />}
                    onClick={() =>
                      explain({
                        label: title,
                        display: 'The request',
                        window: moment(report.asOf.time),
                        asked: read.asked,
                      })
                    }
                  >
                    As a request
                  </Button>
                  <Button
                    variant="outlined"
                    startIcon={<Icon name="trash" size={16} />}
                    onClick={() => onDelete(report)}
                  >
                    Delete
                  </Button>
                </div>
              </>
            )}
          </Loaded>
        </div>
      </div>
    </Sheet>
  );
}

const factsOf = (report: Report): readonly (readonly [string, string])[] => [
  ['Figures as of', `${moment(report.asOf.time)}, tick ${count(report.asOf.tick)}`],
  ['World', `${report.asOf.world}, generation ${count(report.asOf.generation)}`],
  ['Paper', PAPERS[report.paper]],
  ['Made', moment(report.createdAt)],
  ['Kept until', moment(report.expiresAt)],
  ['Words by', report.narrator === 'rules' ? 'rules over the figures' : report.narrator],
  ['Number', report.id],
];
