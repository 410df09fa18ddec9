export { lineRoutes } from './routes.tsx'
export type { MondayNeeds } from './monday/needs.ts'
