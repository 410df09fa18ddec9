export { permanenceDuties, permanenceExceptions, permanenceTimeline } from './store/publish.ts'
export { permanenceRoutes } from './routes/index.ts'
export { permanenceTables } from './tables.ts'
