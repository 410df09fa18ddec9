export { parseText, textOf } from './blocks.ts'
