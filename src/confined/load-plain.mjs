/** Runs first in a child: takes the program's modules, types taken off, from the parent. Plain JavaScript, as they are. */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** Where the parent hands them over. */
const fromParent = 4
const modules = JSON.parse(readFileSync(fromParent, 'utf8'))

/** The handed module that a specifier means there; no file needs to be looked for. */
const handed = (specifier, from) => {
  const address = specifier.startsWith('.') && from !== undefined ? new URL(specifier, from).href : undefined
  return address !== undefined && Object.hasOwn(modules, address) ? address : undefined
}

registerHooks({
  resolve: (specifier, context, next) => {
    const url = handed(specifier, context.parentURL)
    return url === undefined ? next(specifier, context) : { url, format: 'module', shortCircuit: true }
  },
  load: (address, context, next) =>
    Object.hasOwn(modules, address)
      ? { format: 'module', source: modules[address], shortCircuit: true }
      : next(address, context),
})
