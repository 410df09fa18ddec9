/** The inner door: measures and how they are counted, for whoever draws no page. */
export { ourMeasures } from './rules/index.ts'
export type { Measure } from './model/measure.ts'
export { ownMeasures, type OwnMeasures } from './own/load.ts'
export { cannotBeCounted } from './own/check.ts'
export { measuredFacts } from './model/sources.ts'
export { measuresAsText } from './model/in-words.ts'
export { measuresJson, type MeasureJson } from './store/measures-json.ts'
export { namesOf, teamsInFacts } from './store/team-names.ts'
