import type { RecordContext } from '../access/index.ts'
import type { Command, CommandArguments } from '../kernel/index.ts'
import { longDate, takesNoWords } from '../kernel/index.ts'
import { planAsText } from './model/plan-in-words.ts'
import { drawUpPlan } from './store/retention/draw-up.ts'
import { planById } from './store/retention/plans.ts'
import { carryOut, type Carried } from './store/retention/run.ts'

const numberWanted = 'Name one plan by its number: los retention run ID'

export const retentionPlan: Command<RecordContext> = {
  name: 'retention plan',
  summary: 'what would be removed by the council’s retention rule, as a plan; removes nothing',
  usage: [
    'Usage: los retention plan [--json]',
    '',
    'Draws up a plan of what would go today: files, and children by list and year, as numbers. It is carried out only',
    'after somebody has approved it on its page, with los retention run.',
    '',
    '  --json   print one JSON object and nothing else',
  ].join('\n'),
  options: { json: { type: 'boolean' } },
  needsRecord: true,
  wrongUsage: takesNoWords,
  async run({ values }, io, context) {
    const drawn = await context.asIntake((tx) => drawUpPlan(tx, undefined))
    if (!drawn.ok) {
      io.err('No retention rule is set: set it on the page Retention, under Extracts.')
      return 1
    }
    const plan = await context.asIntake((tx) => planById(tx, drawn.id))
    if (!plan) throw new Error('The plan is not there')
    const { id, state, drawnUpOn, counts, fingerprint } = plan
    io.out(
      values.json === true
        ? JSON.stringify({ id, state, drawnUpOn, ...counts, fingerprint }, undefined, 2)
        : planAsText(plan),
    )
    return 0
  },
}

function numberIn({ positionals: [text, ...more] }: CommandArguments): number | string {
  const isNumber = text !== undefined && more.length === 0 && /^[1-9]\d{0,8}$/.test(text)
  return isNumber ? Number(text) : numberWanted
}

const inWords = ({ children, adopters, files }: Extract<Carried, { ok: true }>): string =>
  adopters === 0
    ? `${children} children and ${files} files`
    : `${children} children, ${adopters} prospective adopters and ${files} files`

export const retentionRun: Command<RecordContext> = {
  name: 'retention run',
  summary: 'removes what an approved retention plan names, for good, and keeps proof',
  usage: [
    'Usage: los retention run ID',
    '',
    'Removes the files and the records of children that the plan names, in every version, as the role of the database that',
    'alone can. Only a plan that a second person has approved is carried out. Stopped in between, it goes on when it is',
    'asked for again. A child who is back on a list, or held since, is kept.',
    '',
    '  ID   the plan’s number, as its page and los retention plan show it',
  ].join('\n'),
  options: {},
  needsRecord: true,
  wrongUsage: (args) => {
    const id = numberIn(args)
    return typeof id === 'string' ? id : undefined
  },
  async run(args, io, context) {
    const id = numberIn(args)
    if (typeof id === 'string') {
      io.err(id)
      return 2
    }
    const carried = await carryOut((work) => context.asRetention(work), id, io.progress)
    if (!carried.ok) {
      io.err(carried.why)
      return 1
    }
    const on = await context.asIntake((tx) => Promise.resolve(longDate(tx.today)))
    const kept = carried.keptAfterAll === 0 ? '' : ` ${carried.keptAfterAll} were kept after all.`
    io.out(`Plan ${id} was carried out on ${on}: ${inWords(carried)} are gone.${kept}`)
    return 0
  },
}
