export { codeLists, labelOf } from './codes/index.ts'
export type { Code, CodeListName, CodeOf } from './codes/index.ts'
export { factTables } from './facts/index.ts'
export type { FactBody, FactName, FactTable } from './facts/index.ts'
