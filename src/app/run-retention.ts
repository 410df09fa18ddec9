import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { IntakeNeeds } from '../intake/index.ts'
import { builtProgram } from '../program/index.ts'

const program = new URL('./main.ts', import.meta.url)

/**
 * `los retention run` in a process of its own, as somebody would type it: the server's own connections cannot remove a
 * record, and do not learn to. What it says goes on stands on the plan's page; its last sentence is why it failed.
 */
export const runRetention: IntakeNeeds['runRetention'] = async (planId, tell, stopping) => {
  const child = spawn(process.execPath, [builtProgram(program), 'retention', 'run', String(planId)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let says = ''
  createInterface({ input: child.stderr }).on('line', (line) => {
    says = line
    tell(line)
  })
  const look = setInterval(() => stopping() && child.kill('SIGTERM'), 500)
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed).once('close', ended)
  })
  clearInterval(look)
  if (code === 0) return { ok: true }
  const why = code === 1 ? says : 'It stopped before its end.'
  return {
    ok: false,
    cameTo: `${why} What was removed so far is removed; ask again, and it goes on from there.`,
  }
}
