import type { At, RecordContext } from '../access/index.ts'
import type { Command, CommandArguments, IsoDate } from '../kernel/index.ts'
import { longDate, readIsoDate } from '../kernel/index.ts'
import { factTables } from './facts/index.ts'
import type { Counts } from './store/counts.ts'
import { childCounts, countedFacts } from './store/counts.ts'

export const childrenCount: Command<RecordContext> = {
  name: 'children count',
  summary: 'how many children and facts there were on a day, as known on a day',
  usage: [
    'Usage: los children count --as-at DATE [--known-at DATE] [--json]',
    '',
    'Counts the children of the whole council and the rows of each list, restricted and sealed records among them: numbers',
    'alone, nobody named. Adopters, adoptive families and addresses are kept apart and not counted. Where the lists of the day',
    'do not tell whether something is over, since they have no column for that, the children are counted apart (notKnown).',
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
      async (tx) => ({ at: tx.at, today: tx.today, counts: await childCounts(tx) }),
      asked,
    )
    const { asAt, knownAt } = found.at
    if (knownAt > found.today) {
      io.err(`Nobody knows yet what will be recorded by ${longDate(knownAt)}: give a day up to today.`)
      return 1
    }
    io.out(
      args.values.json === true
        ? JSON.stringify({ asAt, knownAt, ...found.counts }, undefined, 2)
        : asText(found.at, found.counts),
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

function asText({ asAt, knownAt }: At, counts: Counts): string {
  const line = (count: number, words: string, notKnown = 0) =>
    `${String(count).padStart(8)}  ${words}${notKnown === 0 ? '' : `; of ${notKnown} more no list tells whether it is over`}`
  return [
    `As at ${longDate(asAt)}, as known by the end of ${longDate(knownAt)}`,
    line(counts.children, 'children known'),
    line(counts.inCare, 'in care', counts.notKnown.inCare),
    line(counts.onPlan, 'on a protection plan', counts.notKnown.onPlan),
    line(counts.inNeed, 'in need, with any plan or in care', counts.notKnown.inNeed),
    line(counts.beingAssessed, 'being assessed', counts.notKnown.beingAssessed),
    line(counts.leavingCare, 'leaving care'),
    'Rows',
    ...countedFacts.map((name) => line(counts.lists[name], factTables[name].kind)),
  ].join('\n')
}
