import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { csvFile } from '../../spreadsheets/index.ts'
import { exemptParagraphs, pounds, takerName } from './model.ts'
import type { Planned } from './standing.ts'
import { privacyInWords, whenInWords } from './words.ts'

const columns: readonly (readonly [head: string, cell: (each: Planned) => string])[] = [
  ['Reference', ({ entry }) => entry.reference ?? ''],
  ['Matter', ({ entry }) => entry.matter],
  ['Decision-taker', ({ entry }) => takerName(entry)],
  ['Members', ({ entry: { taker } }) => (taker?.kind === 'body' ? taker.members.join('; ') : '')],
  ['Decision', ({ entry }) => whenInWords(entry)],
  ['Key decision', ({ entry: { isKey } }) => (isKey === undefined ? 'Not recorded' : isKey ? 'Yes' : 'No')],
  ['Why', ({ entry }) => entry.keyBecause ?? ''],
  ['Amount', ({ entry: { amount } }) => (amount === undefined ? '' : pounds(amount))],
  ['Wards', ({ entry: { wards } }) => (wards === undefined ? '' : String(wards))],
  ['Documents', ({ entry }) => entry.documents ?? ''],
  ['Consulted', ({ entry }) => entry.consulted ?? ''],
  ['How', ({ entry }) => entry.consultedHow ?? ''],
  ['Private', ({ entry }) => privacyInWords(entry)],
  [
    'Exempt under',
    ({ entry: { exemptParagraph: number } }) =>
      number === undefined ? '' : (exemptParagraphs[number] ?? ''),
  ],
  ['Why private', ({ entry }) => entry.privateBecause ?? ''],
  ['Contact', ({ entry }) => entry.contact?.title ?? ''],
  ['Notice', ({ key }) => key.says],
  ['Missing', ({ missing }) => missing.map(({ says }) => says).join('; ')],
]

/** The forward plan as a plain file: UTF-8 with a byte order mark, so that Excel reads its letters right. */
export function forwardCsv(planned: readonly Planned[], day: IsoDate): Buffer {
  const rows = planned.map((each) => columns.map(([, cell]) => cell(each)))
  return csvFile([[`Forward plan as at ${longDate(day)}`], [], columns.map(([head]) => head), ...rows])
}
