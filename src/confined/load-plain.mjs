/** Runs first in a child: takes the program's modules, types taken off, from the parent. Plain JavaScript, as they are. */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** Where the parent hands them over. */
const fromParent = 4
const modules = JSON.parse(readFileSync(fromParent, 'utf8'))

registerHooks({
  load: (address, context, next) =>
    Object.hasOwn(modules, address)
      ? { format: 'module', source: modules[address], shortCircuit: true }
      : next(address, context),
})
