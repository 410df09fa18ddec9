import { ComputedDate, Details, type Slot } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Why } from '../model.ts'
import { basisInWords, conventions, everyStartInWords, relaxedInWords } from '../wording.ts'
import { Mark } from './mark.tsx'
import { Source } from './source.tsx'

export interface WhyProps {
  readonly why: Why
}

/** The sum, a step to a line. */
export const Steps = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <ol class="govuk-list govuk-list--number">
    {sentences.map((sentence) => (
      <li>{sentence}</li>
    ))}
  </ol>
)

/** The rule, the sum, the source and the mark: what stands inside "Why this date". */
export const WhyText = ({ why: { rule, arithmetic, relaxed } }: WhyProps) => (
  <>
    <p class="govuk-body">
      <a class="govuk-link" href={`/clocks/${rule.id}`}>
        {rule.title}
      </a>
      : {everyStartInWords(rule)}. {conventions[rule.limit.counting]}
    </p>
    {rule.onlyWhere && <p class="govuk-body">Only where {rule.onlyWhere}.</p>}
    {relaxed && <p class="govuk-body">{relaxedInWords(relaxed)}</p>}
    <Steps sentences={arithmetic.sentences} />
    <p class="govuk-body">
      {basisInWords[rule.basis]}: <Source rule={rule} />. <Mark rule={rule} />
    </p>
    {rule.checked.note && <p class="govuk-body">{rule.checked.note}</p>}
  </>
)

/** The explanation by itself, for a page that shows the date in its own way. */
export const WhyThisDate = ({ why }: WhyProps) => (
  <Details summary={`Why ${longDate(why.due)}`}>
    <WhyText why={why} />
  </Details>
)

export interface DueOnProps extends WhyProps {
  /** How far away it is, or how late. */
  readonly note?: Slot
}

/** The date with its explanation folded under it. */
export const DueOn = ({ why, note }: DueOnProps) => (
  <ComputedDate day={why.due} note={note} why={<WhyText why={why} />} />
)
