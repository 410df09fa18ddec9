import type { DecisionRule, ForwardEntry } from './model.ts'
import { pounds } from './model.ts'

/** Whether a decision is key by the council's threshold and the law's two wards, as far as anybody has said. */
export interface KeyTest {
  readonly key: boolean | undefined
  /** Why, as sentences. */
  readonly because: readonly string[]
}

type Tested = Pick<ForwardEntry, 'amount' | 'wards'>

function byMoney({ amount }: Tested, rule: DecisionRule | undefined): { key?: boolean; says: string } {
  if (rule?.keyAmount === undefined)
    return {
      says: 'The council’s money threshold is not set: what counts as significant cannot be worked out.',
    }
  if (amount === undefined) return { says: 'The amount is not recorded.' }
  const over = amount >= rule.keyAmount
  return {
    key: over,
    says: `${pounds(amount)} is ${over ? 'at or over' : 'under'} the council’s threshold of ${pounds(rule.keyAmount)}.`,
  }
}

function byWards({ wards }: Tested, rule: DecisionRule | undefined): { key?: boolean; says: string } {
  const needed = rule?.keyWards ?? 2
  if (wards === undefined) return { says: 'How many wards feel it is not recorded.' }
  const over = wards >= needed
  return {
    key: over,
    says: `Felt in ${wards === 1 ? '1 ward' : `${wards} wards`}: ${needed} or more make a decision key.`,
  }
}

/** The two tests of regulation 8: money or wards. One that is met is enough; only both not met make it no key decision. */
export function keyTest(entry: Tested, rule: DecisionRule | undefined): KeyTest {
  const tests = [byMoney(entry, rule), byWards(entry, rule)]
  const met = tests.some(({ key }) => key === true)
  const neither = tests.every(({ key }) => key === false)
  return { key: met ? true : neither ? false : undefined, because: tests.map(({ says }) => says) }
}

/** What somebody said and what the test says, where they differ: a sentence; nothing where they agree or nobody can tell. */
export function keyDoubt(
  entry: Tested & Pick<ForwardEntry, 'isKey' | 'keyBecause'>,
  rule: DecisionRule | undefined,
): string | undefined {
  const { key, because } = keyTest(entry, rule)
  if (key === undefined || entry.isKey === undefined || key === entry.isKey) return undefined
  if (!key && entry.keyBecause !== undefined) return undefined
  return `It is recorded as ${entry.isKey ? 'a key decision' : 'no key decision'}, but by the council’s own test it is ${key ? 'one' : 'none'}: ${because.join(' ')}`
}
