/** A press that does what its document's title says. */
import { orderIn } from '../messages.ts'

const hoard: Buffer[] = []

const answer = (message: unknown): void => {
  process.send?.(message)
}

const doing: Readonly<Record<string, (id: number) => void>> = {
  die: () => process.exit(3),
  hang: () => undefined,
  hoard: () => {
    setInterval(() => hoard.push(Buffer.alloc(20 * 2 ** 20, 1)), 10)
  },
  babble: (id) => {
    for (const nonsense of [null, 'words', { id }, { id: 'x', bytes: 1 }, { id: -1, bytes: Buffer.from('') }])
      answer(nonsense)
    answer({ id, bytes: Buffer.from('printed') })
  },
  missing: (id) => {
    answer({ id, missing: 'It needs a program that is not here.' })
  },
  print: (id) => {
    answer({ id, bytes: Buffer.from('printed') })
  },
}

process.on('message', (message) => {
  const order = orderIn(message)
  if (order) doing[order.document.title]?.(order.id)
})
process.on('disconnect', () => process.exit(0))
