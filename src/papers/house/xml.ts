import { SaxesParser } from 'saxes'

/** Why this is no XML that can be taken over; undefined where it is. Declarations of a document's own are refused. */
export function wellFormed(text: string): string | undefined {
  let problem: string | undefined
  const parser = new SaxesParser()
  parser.on('error', ({ message }) => {
    problem ??= message
  })
  parser.on('doctype', () => {
    problem ??= 'it declares a document type'
  })
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return problem
}
