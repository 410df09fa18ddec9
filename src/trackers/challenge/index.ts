export {
  challengeDuties,
  challengeDutiesOf,
  challengesAbout,
  challengesRaisedBy,
  challengesUnanswered,
  challengeThemes,
  challengeTimeline,
} from './store/publish.ts'
export { challengesRecorded } from './store/recorded.ts'
export { readChallengeId, type ChallengeId } from './ids.ts'
export type { Category, ClosedWith, Stage } from './model/challenge.ts'
export { answerChallenge, closeChallenge, raiseChallenge, takeToStage } from './store/moves.ts'
export type { Moved } from './store/moves.ts'
export { challengeRoutes } from './routes/index.ts'
export { challengeTables } from './tables.ts'
