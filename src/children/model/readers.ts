import type { PersonWhoMay } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'

/** Somebody who could read the record once named for it. */
export interface OfferedReader extends PersonWhoMay {
  /** Answers for the child's work: manages the child's team, or stands above it. */
  readonly answers: boolean
}

/**
 * What is wrong with readers of whom none answers for the child: whoever reviews or chairs can decide nothing, and nobody
 * could answer a challenge. Nothing where nobody who may read it answers, as of a sealed record.
 */
export function nobodyAnswers(
  offered: readonly OfferedReader[],
  readers: readonly number[],
): readonly Problem[] {
  const answering = offered.filter(({ answers }) => answers)
  if (answering.length === 0 || answering.some(({ id }) => readers.includes(id))) return []
  const names = answering.map(({ name, roles }) => `${name} (${roles.join(', ')})`)
  return [
    {
      field: 'readers',
      message: `Tick at least one person who answers for the child, a manager of the child’s team or above: ${names.join(', or ')}. Otherwise no manager would see the child`,
    },
  ]
}
