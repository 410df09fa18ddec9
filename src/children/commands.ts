import type { At, RecordContext } from '../access/index.ts'
import type { Command, CommandArguments, IsoDate } from '../kernel/index.ts'
import { longDate, readIsoDate } from '../kernel/index.ts'
import { asText, notTold } from './count-text.ts'
import { listsBehind } from './model/told-up-to.ts'
import { childCounts } from './store/counts.ts'
import { toldBy } from './store/told-up-to.ts'

export const childrenCount: Command<RecordContext> = {
  name: 'children count',
  summary: 'how many children and facts there were on a day, as known on a day',
  usage: [
    'Usage: los children count --as-at DATE [--known-at DATE] [--json]',
    '',
    'Counts the children of the whole council and the rows of each list, restricted and sealed records among them: numbers',
    'alone, nobody named. Adopters, adoptive families and addresses are kept apart and not counted. Where the lists of the day',
    'do not tell whether something is over, since they have no column for that, or a row gives an end before the beginning or',
    'none of somebody who has turned 18, the children are counted apart (notKnown). Measures go by the rows and count the latter',
    '(turned18): the measure of children in care is inCare and turned18.inCare together.',
    'Whom an extract gives a status for a day after its own is counted apart too (dueToBegin), until one of that day or later has it.',
    'What no extract up to the day tells, for want of a list or of any, is not known: notTold names those counts, whose noughts',
    'mean nothing.',
    '',
    '  --as-at      the day that is spoken of, as YYYY-MM-DD',
    '  --known-at   what had been recorded by the end of this day; today where it is left out',
    '  --json       print one JSON object and nothing else',
  ].join('\n'),
  options: { 'as-at': { type: 'string' }, 'known-at': { type: 'string' }, json: { type: 'boolean' } },
  needsRecord: true,
  wrongUsage: (args) => {
    const asked = read(args)
    return typeof asked === 'string' ? asked : undefined
  },
  async run(args, io, context) {
    const asked = read(args)
    if (typeof asked === 'string') {
      io.err(`${asked} See los children count --help.`)
      return 2
    }
    const found = await context.asViewer(
      async (tx) => ({
        at: tx.at,
        today: tx.today,
        counts: await childCounts(tx),
        told: await toldBy(tx, listsBehind.child),
      }),
      asked,
    )
    const { asAt, knownAt } = found.at
    if (knownAt > found.today) {
      io.err(`Nobody knows yet what will be recorded by ${longDate(knownAt)}: give a day up to today.`)
      return 1
    }
    io.out(
      args.values.json === true
        ? JSON.stringify({ asAt, knownAt, ...found.counts, notTold: notTold(found.told) }, undefined, 2)
        : asText(found.at, found.counts, found.told),
    )
    return 0
  },
}

function read({ values, positionals }: CommandArguments): Partial<At> | string {
  if (positionals.length > 0) return `It takes no words: ${positionals.join(' ')} is too much.`
  const asAt = dayIn(values['as-at'])
  if (asAt === undefined) return 'Say the day that is spoken of: --as-at YYYY-MM-DD.'
  if (values['known-at'] === undefined) return { asAt }
  const knownAt = dayIn(values['known-at'])
  return knownAt ? { asAt, knownAt } : 'Say the day by which it was known as --known-at YYYY-MM-DD.'
}

const dayIn = (value: CommandArguments['values'][string]): IsoDate | undefined =>
  typeof value === 'string' ? readIsoDate(value) : undefined
