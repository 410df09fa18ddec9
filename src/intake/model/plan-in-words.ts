import { longDate } from '../../kernel/index.ts'
import type { Plan, PlanCounts } from './retention.ts'

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** What stays although it is old enough, and why, each as a sentence. */
export function staysInWords({ held, waitForFiles, filesUndecided }: PlanCounts): readonly string[] {
  return [
    held > 0 && `${counted(held, 'child is', 'children are')} kept by a hold.`,
    waitForFiles > 0 &&
      `${counted(waitForFiles, 'child waits', 'children wait')} for files that may name them and are still kept.`,
    filesUndecided > 0 &&
      `${counted(filesUndecided, 'old file waits', 'old files wait')} for a decision: apply it or throw it away.`,
  ].filter((each) => each !== false)
}

/** `1 uploaded file, 3 children and 2 prospective adopters` */
const whatWouldGo = ({ files, children, adopters = 0 }: PlanCounts): string =>
  [
    counted(files, 'file', 'files'),
    counted(children, 'child', 'children'),
    adopters > 0 && counted(adopters, 'prospective adopter', 'prospective adopters'),
  ]
    .filter((each) => each !== false)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ')

/** What `los retention plan` prints. */
export function planAsText({ id, state, drawnUpOn, counts }: Plan): string {
  const rows = counts.rows.map(
    ({ list, kind, year, children, rows: found }) =>
      `  ${list === null ? '' : `List ${list}, `}${kind}, left in ${year}: ${counted(found, 'row', 'rows')} about ${list === 11 ? counted(children, 'adopter', 'adopters') : counted(children, 'child', 'children')}`,
  )
  return [
    `Plan ${id}, drawn up on ${longDate(drawnUpOn)}: ${state}`,
    `Would go: ${whatWouldGo(counts)}`,
    ...rows,
    ...staysInWords(counts),
  ].join('\n')
}
