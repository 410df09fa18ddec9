/** Runs a program of ours, named by its source: node run.mjs FILE [words]. It is put together first where that is needed. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtProgram } from './built-program.mjs'

const [node = '', , source = '', ...words] = process.argv

function program() {
  try {
    return builtProgram(pathToFileURL(resolve(source)))
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
    process.exit(1)
  }
}

const path = program()
process.argv = [node, path, ...words]
await import(pathToFileURL(path).href)
