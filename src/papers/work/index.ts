export type { Asked } from './model/index.ts'
export { clearedBy, partFingerprint } from './model/index.ts'
export { answerClearance, askForClearance, clearanceDuties, commentOn } from './store/index.ts'
export { workRoutes } from './routes/index.tsx'
