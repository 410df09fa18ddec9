export { builtProgram, versionOf } from './built-program.mjs'
export { checkout } from './kept-build.mjs'
export { placesInSource } from './places-in-source.ts'
