import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Owed, When } from '../model.ts'
import { byWhen, whens } from '../model.ts'
import type { MyDuties } from '../read.ts'

/** A message without its addressee. */
export interface Message {
  readonly subject: string
  readonly text: string
}

const headings: Readonly<Record<When, string>> = {
  overdue: 'overdue',
  soon: 'due within five working days',
  later: 'due later',
  'no date': 'without a date',
}

const subjects: Readonly<Record<Owed['about'], string>> = {
  Child: 'children',
  Plan: 'the plan',
  'Action log': 'the action log',
  Governance: 'meetings',
  Papers: 'papers',
  Handover: 'handovers',
  'Restricted record': 'restricted records',
}

const isOwed = (about: string): about is Owed['about'] => Object.hasOwn(subjects, about)

const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`

/** One line for each group: how many, and about what kind of thing. Never which. */
function linesOf(owed: readonly Owed[], day: IsoDate): readonly string[] {
  const grouped = byWhen(owed, day)
  return whens.flatMap((when) => {
    const those = grouped.get(when) ?? []
    if (those.length === 0) return []
    const kinds = Object.entries(Object.groupBy(those, ({ about }) => about)).flatMap(([about, each]) =>
      isOwed(about) ? [`${each.length} about ${subjects[about]}`] : [],
    )
    return [`- ${things(those.length)} ${headings[when]}: ${kinds.join(', ')}`]
  })
}

function inPlace({ inPlaceOf, day }: MyDuties): readonly string[] {
  return inPlaceOf
    .filter(({ owed }) => owed.length > 0)
    .flatMap(({ standIn, owed }) => [
      '',
      `In place of the ${standIn.absentPost}, until ${longDate(standIn.untilOn)}:`,
      ...linesOf(owed, day),
    ])
}

/**
 * What a person is told by e-mail: counts and a link, and nothing of what is due, since mail is read on the way. None
 * where nothing is due.
 */
export function digestOf(mine: MyDuties, url: string): Message | undefined {
  const { owed, day, inPlaceOf } = mine
  const all = [...owed, ...inPlaceOf.flatMap((each) => each.owed)]
  if (all.length === 0) return undefined
  const overdue = byWhen(all, day).get('overdue')?.length ?? 0
  const due = `${things(all.length)} due from you`
  return {
    subject: overdue === 0 ? due : `${due}, ${overdue} overdue`,
    text: [
      `As at ${longDate(day)}:`,
      '',
      ...linesOf(owed, day),
      ...inPlace(mine),
      '',
      'What they are stands in the product, after you have signed in:',
      new URL('/my-duties', url).href,
      '',
    ].join('\n'),
  }
}
