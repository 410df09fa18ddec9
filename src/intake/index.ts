export { intakeTables } from './tables.ts'
