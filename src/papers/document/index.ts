export type * from './model.ts'
export { problemsOfDocument } from './problems.ts'
export { labelsOf } from './numbering.ts'
export { parseText, textOf } from './text/index.ts'
