import type { Problem } from '../../design/index.ts'
import {
  Button,
  ChangedMeanwhile,
  DateInput,
  errorFor,
  Form,
  Input,
  InsetText,
  Page,
  Radios,
  Textarea,
} from '../../design/index.ts'
import { limitInWords, longDate } from '../../kernel/index.ts'
import type { RecordedLimit } from '../local-limits.ts'
import { limitOf, localUnits } from '../local-limits.ts'
import type { ClockRule } from '../model.ts'
import type { WouldMove } from '../needs.ts'
import type { TypedLimit } from '../typed-limit.ts'
import { capital, ruleInWords } from '../wording.ts'

export interface LimitPageProps {
  readonly rule: ClockRule
  readonly decided: readonly RecordedLimit[]
  readonly version: number
  readonly typed?: TypedLimit | undefined
  /** What the typed limit would move, once that was asked. */
  readonly would?: WouldMove | undefined
  readonly problems?: readonly Problem[] | undefined
}

const Boxes = ({ typed, problems }: Pick<LimitPageProps, 'typed' | 'problems'>) => (
  <>
    <Input
      name="count"
      label="How long is it?"
      hint="A whole number"
      inputmode="numeric"
      width={4}
      value={typed?.count}
      error={errorFor(problems, 'count')}
    />
    <Radios
      name="unit"
      label="Of what?"
      value={typed?.unit}
      error={errorFor(problems, 'unit')}
      options={localUnits.map((unit) => ({ value: unit, text: capital(unit) }))}
    />
    <DateInput
      name="from"
      label="From which day is it so?"
      hint="What started before this day is judged by the limit of then, and so is what was already due when you save this; a decision put right on the day it was made never stood. It may be a day in the past. Days before the latest extract stay as they were shown."
      value={typed?.from}
      error={errorFor(problems, 'from')}
    />
    <Textarea
      name="reason"
      label="Why, and who decided it?"
      hint="It is shown beside every date that the limit gives."
      rows={3}
      value={typed?.reason}
      error={errorFor(problems, 'reason')}
    />
  </>
)

const ofChildren = (count: number, would: string) =>
  count === 1 ? `1 child ${would}` : `${count.toLocaleString('en-GB')} children ${would}`

const Would = ({ would }: { readonly would: WouldMove }) => (
  <InsetText>
    With this limit, dates of {ofChildren(would.children, 'would move')}:{' '}
    {ofChildren(would.becameLate, 'would become late')}, and{' '}
    {ofChildren(would.noLongerLate, 'would be late no longer')}. Nothing is saved yet.
  </InsetText>
)

/** The council's own length for a local limit, with a reason and a day. */
export const LimitPage = ({ rule, decided, version, typed, would, problems }: LimitPageProps) => (
  <Page
    title="Change the council’s limit"
    caption={rule.title}
    back={{ href: `/clocks/${rule.id}`, text: 'Back to the time limit' }}
    lede={rule.asks}
    problems={problems}
  >
    <InsetText>
      No law and no national guidance sets this one. Ours, until the council decides: {ruleInWords(rule)}.
      {decided.map(({ from, reason, ...own }) => (
        <>
          {' '}
          From {longDate(from)}: {limitInWords(limitOf(rule.limit, own))}. {reason}
        </>
      ))}
    </InsetText>
    <Form action={`/clocks/${rule.id}/limit`} version={version}>
      <Boxes typed={typed} problems={problems} />
      {would && <Would would={would} />}
      <div class="govuk-button-group">
        <Button>Save the limit</Button>
        <Button kind="secondary" name="then" value="look">
          Show what it would move
        </Button>
      </div>
    </Form>
  </Page>
)

export interface LimitChangedProps extends LimitPageProps {
  readonly yours: TypedLimit
  readonly posted: Readonly<Record<string, string | readonly string[]>>
}

const dayOf = ({ day, month, year }: TypedLimit['from']) => [day, month, year].filter(Boolean).join(' ')

/** Somebody else decided something about the same clock while this form was open. */
export const LimitChanged = ({ rule, decided, version, yours, posted }: LimitChangedProps) => {
  const stored = decided.at(-1)
  const address = `/clocks/${rule.id}/limit`
  return (
    <Page title="This was changed meanwhile" back={{ href: address }}>
      <ChangedMeanwhile
        thing="this limit"
        action={address}
        posted={posted}
        version={version}
        storedHref={`/clocks/${rule.id}`}
        fields={[
          { label: 'Length', yours: yours.count, stored: stored ? String(stored.count) : '' },
          { label: 'Of what', yours: yours.unit, stored: stored?.unit ?? '' },
          { label: 'From', yours: dayOf(yours.from), stored: stored ? longDate(stored.from) : '' },
          { label: 'Reason', yours: yours.reason, stored: stored?.reason ?? '' },
        ]}
      />
    </Page>
  )
}
