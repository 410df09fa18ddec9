export { anchorOf } from './blocks.tsx'
export type { Flags, PageOfFact } from './paper.tsx'
export { renderWeb, webPage } from './paper.tsx'
