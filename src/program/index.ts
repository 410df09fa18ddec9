export { builtProgram, versionOf } from './built-program.mjs'
export { placesInSource } from './places-in-source.ts'
