import type { Everything } from './store/everything.ts'
import { columnInWords, valueInWords } from './told-in-words.ts'

/** Versions are told by the days that extracts speak of; our own numbers for changes say nothing to a reader. */
const unread: readonly string[] = ['known_from', 'known_to', 'starts_on', 'occurrence']

/** What somebody typed in paragraphs stays one value. */
const indented = (words: string): string => words.replaceAll(/\r?\n/g, '\n      ')

function versionAsText(row: Everything['timeLimits'][number]): string {
  const filled = Object.entries(row).filter(
    ([column, value]) => value !== null && value !== '' && !unread.includes(column),
  )
  return filled
    .map(([column, value]) => `    ${columnInWords(column)}: ${indented(valueInWords(column, value))}`)
    .join('\n')
}

const part = (heading: string, rows: readonly Everything['timeLimits'][number][]): string =>
  rows.length === 0 ? '' : `${heading.toUpperCase()}\n\n${rows.map(versionAsText).join('\n\n')}\n`

/** The same as the JSON, to be read: each fact in every version, as extracts told it. */
export function everythingAsText(all: Everything): string {
  const readings = all.readings.map(
    ({ at, who, screen, because }) => `    ${at.toISOString()} ${who}, ${screen ?? ''}: ${because ?? ''}`,
  )
  return [
    `All that Line of Sight holds about child ${all.councilId}${all.name === null ? '' : `, ${all.name}`}`,
    ...(all.otherNumbers.length === 0
      ? []
      : [`Other numbers of the council: ${all.otherNumbers.join(', ')}`]),
    'Look through what people recorded for what is about others, before it is given out.',
    'Names of workers are those of staff. A fact stands once for each version of it; "valid from" and "valid to" are the',
    'days of the extracts between which it was told so, "believed until" the day on which it was corrected.',
    'What people recorded stands first as the child’s page tells it, and then in full: each entry once for each version',
    'of it, under the same number, with "replaced on" where it was corrected and "because" where a reason was given.',
    '',
    ...Object.entries(all.facts).map(([kind, rows]) => part(kind, rows)),
    part('what people recorded', all.recorded),
    ...Object.entries(all.recordedInFull).map(([kind, rows]) => part(`${kind}, in full`, rows)),
    part('time limits', all.timeLimits),
    part('what was said of time limits', all.saidOfTimeLimits),
    part('time limits that moved', all.timeLimitsMoved),
    part('rows removed since they were wrong', all.removed),
    `RESTRICTION OF THE RECORD NOW\n\n    ${all.restrictions}\n`,
    `WHO READ IT, THE LATEST FIRST\n\n${readings.join('\n') || '    Nobody.'}\n`,
    `NOT IN THIS DOCUMENT\n\n${all.leftOut.map((each) => `    ${each}`).join('\n')}\n`,
  ]
    .filter((each) => each !== '')
    .join('\n')
}
