import * as z from 'zod';
import { reportKinds } from '../report-kinds.ts';

const papers = ['A4', 'Letter'] as const;

const paper = z.enum(papers);

/** On what a request wants its report printed. */
export const paperChoice = paper.optional().meta({ description: 'ISO A4 (the default), or US Letter.' });

const fields = {
  id: z.string(),
  pageType: z.enum(reportKinds).meta({ description: 'What the report is about.' }),
  paper: paper.meta({ description: 'ISO A4, or US Letter.' }),
  asOf: z
    .object({ world: z.string(), generation: z.int(), tick: z.int(), time: z.string() })
    .meta({ description: 'The one tick of which every figure in it is, and the world’s time then.' }),
  pages: z.int().min(1),
  sizeBytes: z.int().min(1),
  createdAt: z.string(),
  expiresAt: z.string().meta({ description: 'When file and record pass away.' }),
  narrator: z.string().meta({ description: 'Who put its findings into words: `rules`, or the id of a model.' }),
};

/** A report as lists show it. */
export const reportRow = z.object(fields).meta({ id: 'ReportRow', description: 'A report that was made.' });

/** A report with a link to its file. */
export const report = z
  .object({
    ...fields,
    downloadUrl: z.string().meta({ description: 'The PDF. Whoever has this link may load it, without a token.' }),
    downloadUrlExpiresAt: z
      .string()
      .meta({ description: 'When this link ends; `GET /api/reports/{id}` gives a fresh one.' }),
  })
  .meta({ id: 'Report', description: 'A report, and where its file is for now.' });
