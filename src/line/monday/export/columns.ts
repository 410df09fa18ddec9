import type { Line } from '../lines.ts'
import { needOf } from '../model/order.ts'

/** What a file holds of each child: no name, no address, nothing of adoptive families. */
export const fileColumns: readonly { readonly head: string; readonly cell: (line: Line) => string }[] = [
  { head: 'Child', cell: ({ councilId }) => councilId },
  { head: 'Age', cell: ({ age }) => age },
  { head: 'Status', cell: ({ status }) => status },
  { head: 'Need', cell: ({ reasons: [worst] }) => (worst ? needOf(worst.need).title : '') },
  { head: 'Why', cell: ({ reasons: [worst] }) => worst?.what ?? '' },
  { head: 'Because', cell: ({ reasons: [worst] }) => worst?.because ?? '' },
  { head: 'Due', cell: ({ reasons: [worst] }) => worst?.dueOn ?? '' },
  { head: 'Next', cell: ({ reasons: [worst] }) => worst?.next ?? '' },
  {
    head: 'Also',
    cell: ({ reasons }) =>
      reasons
        .slice(1)
        .map(({ what, because }) => `${what}: ${because}`)
        .join('; '),
  },
  { head: 'Not known', cell: ({ notKnown }) => notKnown.map(({ title }) => title).join('; ') },
  { head: 'Worker', cell: ({ worker }) => worker ?? '' },
  { head: 'Team', cell: ({ team }) => team ?? '' },
]

/**
 * A spreadsheet runs what begins like a formula, and what a case system printed may begin so: an apostrophe in front
 * makes it text.
 */
export const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text)
