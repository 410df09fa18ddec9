export { exampleCouncil } from './council.ts'
export { loadExample } from './load/index.ts'
