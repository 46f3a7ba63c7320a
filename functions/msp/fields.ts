import * as z from 'zod';

/** Fields of the schemas of rows. */
export const dollars = (description: string) => z.number().meta({ description: `${description}, US dollars.` });
export const percent = (description: string) => z.number().meta({ description: `${description}, percent.` });
export const moment = z.string().meta({ format: 'date-time', description: 'World time, ISO 8601.' });
export const day = (description: string) => z.iso.date().meta({ description });
export const count = z.int().min(0);
/** A text, such as a name; what it is where its field's name does not say it. */
export const text = (description: string) => z.string().meta({ description });
export const idOf = (one: string) => text(`Id of the ${one}.`);
