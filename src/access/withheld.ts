/**
 * A published figure and its note as pages draw them. Apart from index.ts, so that commands and child processes that use
 * access load no page.
 */
export { PublishedNumber, WithheldNote } from './disclosure/views/withheld.tsx'
