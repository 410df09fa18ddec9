import { momentInWords, part } from './export-versions.ts'
import { screenInWords } from './model/screens.ts'
import type { Everything } from './store/everything.ts'

const derived = 'what follows from them'

/** What an extract tells in one row for the child: said before what happened in time. */
const whoTheChildIs = 'details'

const factsIn = ({ facts }: Everything, wanted: (kind: string) => boolean): readonly string[] =>
  Object.entries(facts)
    .filter(([kind]) => wanted(kind))
    .map(([kind, rows]) => part(kind === derived ? 'Where the child stood' : kind, rows))

const isHead = (kind: string): boolean => kind === derived || kind === whoTheChildIs

function whoRead({ readings }: Everything): string {
  const lines = readings.map(({ at, who, screen, because }) =>
    [
      `    ${momentInWords(at)}: ${who}, ${screenInWords(screen)}`,
      ...(because === null ? [] : [because]),
    ].join('; '),
  )
  return `WHO HAS READ THE RECORD, THE LATEST FIRST\n\n${lines.join('\n') || '    Nobody.'}\n`
}

/** Each topic in the order in which the child's page tells it. */
const topics = (all: Everything): readonly string[] =>
  [
    ...factsIn(all, isHead),
    part('time limits', all.timeLimits),
    part('what was said of time limits', all.saidOfTimeLimits),
    part('time limits that moved', all.timeLimitsMoved),
    ...factsIn(all, (kind) => !isHead(kind)),
    part('what people recorded', all.recorded),
    ...Object.entries(all.recordedInFull).map(([kind, rows]) => part(`${kind}, in full`, rows)),
    part('rows removed since they were wrong', all.removed),
    `RESTRICTION OF THE RECORD NOW\n\n    ${all.restrictions}\n`,
    whoRead(all),
    `NOT IN THIS DOCUMENT\n\n${all.leftOut.map((each) => `    ${each}`).join('\n')}\n`,
  ].filter((each) => each !== '')

const headingOf = (topic: string): string => `    ${topic.slice(0, topic.indexOf('\n'))}`

/** The same as the JSON, to be read: each fact in every version, as extracts told it. */
export function everythingAsText(all: Everything): string {
  const told = topics(all)
  return [
    `All that Line of Sight holds about child ${all.councilId}${all.name === null ? '' : `, ${all.name}`}`,
    ...(all.otherNumbers.length === 0
      ? []
      : [`Other numbers of the council: ${all.otherNumbers.join(', ')}`]),
    'Look through what people recorded for what is about others, before it is given out.',
    'Names of workers are those of staff. A fact stands once for each version of it: the line above it says between the days of',
    'which extracts it was told so, when it came on record here and, where it was corrected, until when it was believed.',
    'What people recorded stands first as the child’s page tells it, and then in full: each entry once for each version',
    'of it, under the same number, with "replaced on" where it was corrected and "because" where a reason was given.',
    '',
    `IN THIS DOCUMENT\n\n${told.map(headingOf).join('\n')}\n`,
    ...told,
  ].join('\n')
}
