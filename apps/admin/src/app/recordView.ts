/**
 * Query option of pages about one record. react-admin puts the rows of every list into its cache of single records; a row may have fewer
 * fields than the record's own endpoint answers, and a form would then save the missing ones as empty. With this in its key the record is its own.
 */
export const RECORD_VIEW = { view: 'record' } as const;
