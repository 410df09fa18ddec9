export { workforceTables } from './tables.ts'
