import type { RecordContext } from '../../access/index.ts'
import type { Command } from '../../kernel/index.ts'

/** Two years of weekly extracts, both ends counted. */
export const allWeeks = 105

export const exampleChildrenCommand: Command<RecordContext> = {
  name: 'example children',
  summary: 'loads the made-up children’s weekly extracts into the worked example',
  usage: `los example children [--weeks N] [--json]

Puts the weekly extracts of the worked example's made-up children in, the newest first and then the past in its order,
through the same intake as a council's. What is in already stays, so it goes on where an earlier run stopped. npm start
does the same while the product is already up. Once the newest is in, the example's people make their entries: plans,
challenges, a deputy, a handover, reasons for lateness. Once all are in, they release figures to the board and to the public.

  --weeks   how many of them, up to the example's today (${allWeeks})
  --json    print one JSON object after each extract, { "done", "all" }, and nothing else`,
  options: { weeks: { type: 'string' }, json: { type: 'boolean' } },
  needsRecord: true,
  async run({ values }, io, context) {
    const weeks = Number(values.weeks ?? allWeeks)
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > allWeeks) {
      io.err(`--weeks takes a whole number from 1 to ${allWeeks}`)
      return 2
    }
    const { asMadeUpPerson, record } = context
    if (!asMadeUpPerson) {
      io.err('This database is not the worked example: its children are made up and go into no other.')
      return 1
    }
    const { loadChildren } = await import('../../example/index.ts')
    const { handoverWork } = await import('../../line/index.ts')
    const { handedOver } = await import('../areas.ts')
    await loadChildren(
      {
        asIntake: (work) => context.asIntake(work),
        asViewer: (work) => context.asViewer(work),
        asPerson: asMadeUpPerson,
        record,
        handover: handoverWork(handedOver),
      },
      weeks,
      (done, all) => {
        if (values.json === true) io.out(JSON.stringify({ done, all }))
        else if (done % 10 === 0 || done === all) io.progress(`Loaded ${done} of ${all} weekly extracts`)
      },
    )
    return 0
  },
}
