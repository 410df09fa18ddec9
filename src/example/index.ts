export { exampleChildren, exampleCouncil } from './council.ts'
export {
  csvFiles,
  dirtyLayouts,
  extractOn,
  officialLayout,
  plantedChildren,
  plantedKinds,
  weeklyExtractDays,
  workbookBytes,
  worldOf,
} from './children/index.ts'
export type { Extract, ExtractList, ExtractValue, Layout, PlantedKind, World } from './children/index.ts'
export { loadChildren } from './load/children.ts'
export { loadExample } from './load/index.ts'
export { exampleRoutes } from './routes.tsx'
