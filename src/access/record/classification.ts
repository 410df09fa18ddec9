/** What stands on every sheet, file and printed page about children: it may be found lying about by anybody. */
export const classification = 'OFFICIAL-SENSITIVE: children’s records. Keep it no longer than you need it.'
