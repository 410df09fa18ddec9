export { exampleCouncil } from './council.ts'
export { loadExample } from './load/index.ts'
export { exampleRoutes } from './routes.tsx'
