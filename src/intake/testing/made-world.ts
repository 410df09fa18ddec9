import fc from 'fast-check'
import { sql, type RawBuilder } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'

export const first = isoDate('2018-03-05')
export const extractDays = [0, 2, 5, 9, 13, 20].map((months) => addMonths(first, months))
const windowMonths = 6

/** What is true of made-up children, whoever asks: days of contacts, and one time in care, which may go on. */
export interface World {
  readonly contacts: readonly { readonly of: string; readonly contact_on: IsoDate }[]
  readonly care: readonly {
    readonly of: string
    readonly entered_care_on: IsoDate
    readonly left_care_on?: IsoDate
  }[]
}

/** What an extract of a day says of it: what is so then, or ended within the months on which its lists look back. */
export function saidOn({ contacts, care }: World, asAt: IsoDate, lists: readonly (1 | 8)[] = [1, 8]) {
  const back = addMonths(asAt, -windowMonths)
  const listed = {
    contact: contacts.filter(
      ({ contact_on }) => lists.includes(1) && contact_on <= asAt && contact_on >= back,
    ),
    care: care
      .filter(() => lists.includes(8))
      .filter(
        ({ entered_care_on, left_care_on }) => entered_care_on <= asAt && (left_care_on ?? asAt) >= back,
      )
      .map(({ left_care_on, ...rest }) =>
        left_care_on !== undefined && left_care_on <= asAt ? { ...rest, left_care_on } : rest,
      ),
  }
  const named = new Set([...listed.contact, ...listed.care].map(({ of }) => of))
  return { ...listed, details: [...named].map((of) => ({ of, born_on: isoDate('2009-05-01') })) }
}

const children = ['MU1', 'MU2', 'MU3', 'MU4'] as const
const dayWithin = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(first, days))
export const worlds: fc.Arbitrary<World> = fc.record({
  contacts: fc.uniqueArray(
    fc.record({ of: fc.constantFrom(...children), contact_on: dayWithin(-300, 600) }),
    {
      maxLength: 6,
      selector: ({ of, contact_on }) => `${of} ${contact_on}`,
    },
  ),
  care: fc.uniqueArray(
    fc
      .record({
        of: fc.constantFrom(...children),
        entered_care_on: dayWithin(-300, 500),
        lasts: fc.option(fc.integer({ min: 1, max: 200 })),
      })
      .map(({ lasts, ...rest }) =>
        lasts === null ? rest : { ...rest, left_care_on: addDays(rest.entered_care_on, lasts) },
      ),
    { maxLength: 3, selector: ({ of }) => of },
  ),
})
export const orders = fc.shuffledSubarray([...extractDays], { minLength: 2 })

/** What the record answers to each of the questions, on the viewer's two dates. */
export async function answersTo(
  tx: ViewerTx,
): Promise<Readonly<Record<keyof typeof questions, readonly string[]>>> {
  const told = async (question: RawBuilder<unknown>) =>
    (await question.execute(tx.db)).rows.map((row) => JSON.stringify(row))
  return {
    contacts: await told(questions.contacts),
    care: await told(questions.care),
    'who they are': await told(questions['who they are']),
    'what follows': await told(questions['what follows']),
    limits: await told(questions.limits),
  }
}

/** What is asked of the record to tell one state of it from another. */
const questions = {
  contacts: sql`select council_id, contact_on from children.contact_as_at fact
    join children.child on child.id = fact.child_id order by 1, 2`,
  care: sql`select council_id, entered_care_on, left_care_on from children.care_as_at fact
    join children.child on child.id = fact.child_id order by 1`,
  'who they are': sql`select council_id, born_on from children.details_as_at fact
    join children.child on child.id = fact.child_id order by 1`,
  'what follows': sql`select council_id, status, in_care from children.summary_as_at fact
    join children.child on child.id = fact.child_id order by 1`,
  limits: sql`select council_id, rule, started_on, due_on, met_on, not_known from clocks.running_as_at fact
    join children.child on child.id = fact.child_id order by 1, 2, 3, 4`,
} as const
