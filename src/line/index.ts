export { lineRoutes } from './routes.tsx'
export type { ChildDuties } from './duties/read.ts'
export type { MondayNeeds } from './monday/needs.ts'
