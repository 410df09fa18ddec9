export { governanceTables } from './tables.ts'
