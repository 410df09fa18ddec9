/** What systems write where they have nothing to say. Compared in lower case. */
const blanks = new Set([
  '',
  'n/a',
  'na',
  'n.a.',
  'null',
  '(null)',
  'nan',
  'nat',
  'none',
  'nil return',
  'pd.na',
  '<na>',
  'blank',
  '<blank>',
  '(blank)',
  '[blank]',
  'not applicable',
  'no data',
])

/** Only dashes, full stops, question marks and the like. */
const onlyMarks = /^[-._?*/\\'"]+$/

/** Errors of Excel and of reporting tools: words. `#12345` is a number with a sign for it. */
const error = /^#[a-z]+(?:[/_][a-z0]+)?[!?]?$/i

export const isBlank = (text: string): boolean => blanks.has(text.toLowerCase()) || onlyMarks.test(text)
export const isWorkbookError = (text: string): boolean => error.test(text)
