import * as z from 'zod';
import { paperChoice } from '../print/schemas.ts';
import { pageTypes } from './page-types.ts';

/** The most that a request may bring along. */
const SUMMARY_CHARACTERS = 20_000;
const STATEMENTS = 200;
const STATEMENT_CHARACTERS = 2_000;

const statements = z.array(z.string().max(STATEMENT_CHARACTERS)).max(STATEMENTS);

export const reportRequest = z.object({
  pageType: z.enum(pageTypes).meta({ description: 'What the report is about.' }),
  summary: z.string().max(SUMMARY_CHARACTERS).optional().meta({
    description: 'Stands in the executive summary, before what the figures say. An empty line parts paragraphs.',
  }),
  insights: z
    .object({
      keyFindings: statements.optional().meta({ description: 'Join the findings that the figures give.' }),
      recommendations: statements.optional().meta({ description: 'Join the recommendations that the findings give.' }),
    })
    .optional(),
  paper: paperChoice,
});
