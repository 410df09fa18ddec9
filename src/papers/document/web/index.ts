export { anchorOf } from './blocks.tsx'
export type { PageOfFact } from './paper.tsx'
export { renderWeb, webPage } from './paper.tsx'
