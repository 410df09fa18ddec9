import { z } from 'zod'
import { problemsOf, versionsOf } from '../../../access/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Target } from '../../model/laid-beside.ts'
import type { TargetValues } from '../../store/laid-beside.ts'
import { correctTarget, laidBeside, setTarget } from '../../store/laid-beside.ts'
import type { TargetRow } from '../../tables.ts'
import type { LayField, TypedLay } from '../../views/lay-page.tsx'
import { amount, boxesOf, dayIn, postIn, words } from './fields.ts'
import type { Ask, AskedOf, ReadLay } from './laying.ts'
import { becauseField } from './laying.ts'

const fieldsOf = ({ measure }: AskedOf, isNew: boolean): readonly LayField[] => {
  const suffix = measure.unit === 'percent' ? '%' : undefined
  return [
    { name: 'target', label: 'What is it to reach?', asks: 'number', suffix },
    {
      name: 'tolerance',
      label: 'How far short of that is still within tolerance?',
      hint: `In the same unit${suffix ? ', percentage points' : ''}. Enter 0 for none`,
      asks: 'number',
    },
    isNew
      ? { name: 'from', label: 'From which day is it aimed at?', asks: 'day' }
      : { ...becauseField, label: 'Why is it corrected?' },
    { name: 'postId', label: 'Which post set it?', asks: 'post' },
    {
      name: 'reason',
      label: 'Why this target?',
      hint: 'For example, the statistical neighbours’ best, or agreed with the board',
      asks: 'words',
    },
  ]
}

const Values = (asked: AskedOf) =>
  z.object({
    target: amount('Enter the target as a number, such as 90 or 12.5').refine(
      (target) => asked.measure.unit !== 'percent' || target <= 100,
      'A share cannot be more than 100%',
    ),
    tolerance: amount('Enter the tolerance as a number, such as 5; 0 for none'),
    postId: postIn(asked.posts, 'Choose the post that set it'),
    reason: words('Enter why it is this target'),
  })

const storedOf = (target: Target): TypedLay => ({
  target: String(target.target),
  tolerance: String(target.tolerance),
  postId: String(target.postId),
  reason: target.reason,
  ...boxesOf('from', target.from),
})

function readNew(asked: AskedOf, taken: readonly Target[], typed: TypedLay): ReadLay {
  const given = Values(asked).safeParse(typed)
  const from = dayIn(typed, 'from', 'day')
  const problems = [
    ...(given.success ? [] : problemsOf(given.error)),
    ...(from === undefined
      ? [{ field: 'from', message: 'Enter a real day from which it is aimed at, such as 1 4 2020' }]
      : []),
    ...taken
      .filter((target) => target.from === from)
      .map(({ from: day }) => ({
        field: 'from',
        message: `A target from ${longDate(day)} is recorded already: correct that one, or enter another day`,
      })),
  ]
  if (!given.success || from === undefined || problems.length > 0) return { ok: false, problems }
  return { ok: true, work: (tx) => setTarget(tx, asked.measure.id, { ...given.data, from }) }
}

function readCorrection(asked: AskedOf, target: Target, typed: TypedLay, version: number): ReadLay {
  const given = Values(asked)
    .extend({ because: words('Enter why it is corrected') })
    .safeParse(typed)
  if (!given.success) return { ok: false, problems: problemsOf(given.error) }
  const { because, ...rest } = given.data
  const values: TargetValues = { ...rest, from: target.from }
  return { ok: true, work: (tx) => correctTarget(tx, { id: target.id, version, because }, values) }
}

const mayHaveTarget = ({ measure: { better, value } }: AskedOf): boolean =>
  better !== 'neither' && value !== 'breakdown' && value !== 'spread'

/** A new target of a measure that can be better or worse. */
export const newTarget: Ask = async (asked) => {
  if (!mayHaveTarget(asked)) return undefined
  const { targets } = await laidBeside(asked.tx, asked.measure.id)
  return {
    title: 'Set a target',
    back: `/measures/${asked.measure.id}#target`,
    action: `/measures/${asked.measure.id}/targets/new`,
    fields: fieldsOf(asked, true),
    stored: boxesOf('from', asked.tx.today),
    version: undefined,
    read: (typed) => readNew(asked, targets, typed),
  }
}

/** A target that was recorded wrongly. */
export const targetAgain: Ask = async (asked) => {
  const { targets } = await laidBeside(asked.tx, asked.measure.id)
  const target = targets.find(({ id }) => String(id) === asked.params.record)
  if (!target) return undefined
  const versions = await versionsOf<TargetRow & { known_from: number }>(
    asked.tx,
    'indicators.target',
    target.id,
  )
  return {
    title: `Correct the target from ${longDate(target.from)}`,
    back: `/measures/${asked.measure.id}#target`,
    action: `/measures/${asked.measure.id}/targets/${target.id}`,
    note: 'A new aim is a new target from its own day. Correct only what was recorded wrongly.',
    fields: fieldsOf(asked, false),
    stored: storedOf(target),
    version: target.version,
    versions: versions.map(({ row, change }) => ({
      on: change.on,
      by: change.by,
      reason: change.reason,
      says: { Target: String(row.target), Tolerance: String(row.tolerance), Why: row.reason },
    })),
    read: (typed, version) => readCorrection(asked, target, typed, version),
  }
}
