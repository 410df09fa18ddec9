/** What one box may hold: people paste whole documents, and a record is not the place for one. */
export const longText = { most: 20_000 }
