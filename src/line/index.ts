export { lineRoutes } from './routes.tsx'
