export { renderWord } from './paper.ts'
