/** The child process that prints papers: one order after another, each answered with a file or with why there is none. */
import { formats } from '../document/formats.ts'
import { FormMissing } from '../document/missing.ts'
import { orderIn } from './messages.ts'
import type { Order, Printed } from './forms.ts'

async function printed({ id, form, document }: Order): Promise<Printed> {
  try {
    return { id, bytes: await formats[form].render(document) }
  } catch (problem) {
    if (problem instanceof FormMissing) return { id, missing: problem.message }
    return { id, failed: problem instanceof Error ? problem.message : String(problem) }
  }
}

process.on('message', (message) => {
  const order = orderIn(message)
  if (order) void printed(order).then((answer) => process.send?.(answer))
})
// Nobody is left to print for.
process.on('disconnect', () => process.exit(0))
