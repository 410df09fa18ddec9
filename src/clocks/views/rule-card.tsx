import { Card, ComputedDate, ShapeTag } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { countedOut } from '../engine.ts'
import type { ClockRule } from '../model.ts'
import type { ShownRule } from '../wanted.ts'
import { basisInWords, capital, recursInWords, ruleInWords } from '../wording.ts'
import { Mark } from './mark.tsx'
import { Source } from './source.tsx'
import { Steps } from './why-this-date.tsx'

/** The first example, with the sum folded under it. */
const Example = ({ rule }: { readonly rule: ClockRule }) => {
  const [{ started }] = rule.examples
  const { due, arithmetic } = countedOut(rule, started)
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-0">For example, from {longDate(started)}:</p>
      <ComputedDate day={due} why={<Steps sentences={arithmetic.sentences} />} />
    </>
  )
}

/** What a reader must not take for law that runs. */
const Standing = ({ rule }: { readonly rule: ClockRule }) => {
  if (rule.inForce === 'not in force, no date known')
    return (
      <ShapeTag shape="dashes" tone="watch">
        Not in force, no date known
      </ShapeTag>
    )
  return rule.neverRuns === undefined ? null : (
    <ShapeTag shape="dashes" tone="watch">
      Never runs
    </ShapeTag>
  )
}

const Words = ({ rule }: { readonly rule: ClockRule }) => {
  const again = recursInWords(rule)
  return (
    <>
      <p class="govuk-body">
        {capital(ruleInWords(rule))}
        {rule.onlyWhere && `, only where ${rule.onlyWhere}`}.{again && ` ${capital(again)}.`}
      </p>
      {rule.neverRuns && <p class="govuk-body-s">{rule.neverRuns}</p>}
    </>
  )
}

/** One rule among many: enough to check it by. */
export const RuleCard = ({ rule, published }: ShownRule) => (
  <Card
    title={rule.title}
    href={`/clocks/${rule.id}`}
    headingLevel={3}
    tags={[
      <Mark rule={rule} />,
      basisInWords[rule.basis],
      'starts' in rule.runsOn && 'Known from extracts',
      <Standing rule={rule} />,
    ]}
  >
    <Words rule={rule} />
    {rule !== published && <p class="govuk-body-s">Before the council decided: {ruleInWords(published)}.</p>}
    <p class="govuk-body-s">
      <Source rule={rule} standsAlone />
    </p>
    <Example rule={published} />
  </Card>
)
