import { z } from 'zod';

/** The languages of the app: its screens, paper and exports have all of them, a content pack has one at least. */
export const languageSchema = z.enum(['nl', 'en']);
