export { helpRoutes } from './routes.tsx'
