export {
  challengeClocks,
  challengeDuties,
  challengeExceptions,
  challengesAbout,
  challengeTimeline,
} from './store/publish.ts'
export { challengeRoutes } from './routes/index.ts'
export { challengeTables } from './tables.ts'
