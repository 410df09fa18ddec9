import { InsetText, SummaryList } from '../../../design/index.ts'
import { CarryingOutTag, OutcomeTag } from '../../../governance/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { PaperId } from '../../model/index.ts'
import type { Decided } from '../decided.ts'
import { versionHref } from './versions-page.tsx'

export interface DecisionsOnProps {
  readonly paper: PaperId
  readonly decided: readonly Decided[]
  readonly opens: boolean
  /** On a version’s own page its number is not said again. */
  readonly ofVersion?: boolean
}

const OnVersion = ({ paper, on }: { readonly paper: PaperId; readonly on: Decided['on'] }) =>
  on === undefined ? (
    <>No version was frozen by that day</>
  ) : (
    <>
      <a class="govuk-link" href={versionHref(paper, on.number)}>
        Version {on.number}
      </a>
      {on.recorded ? ', as it was put before the meeting' : ', the last that was frozen by that day'}
    </>
  )

const Window = ({ stands }: Pick<Decided, 'stands'>) => (
  <>
    <CarryingOutTag state={stands.state} /> {stands.says}
  </>
)

const called = ({ callIns }: Decided) =>
  callIns.map(({ on, who, grounds }) => ({
    key: `Called in on ${longDate(on)}`,
    value: `${who}: ${grounds}`,
  }))

const One = ({
  paper,
  one,
  opens,
  ofVersion,
}: Omit<DecisionsOnProps, 'decided'> & { readonly one: Decided }) => {
  const { decision, on, stands, executive } = one
  const when = longDate(decision.decidedOn)
  return (
    <>
      <InsetText>
        {decision.words.split('\n').map((line) => (
          <p class="govuk-body">{line}</p>
        ))}
      </InsetText>
      <SummaryList
        rows={[
          { key: 'Outcome', value: <OutcomeTag outcome={decision.outcome} /> },
          {
            key: 'Decided',
            value: opens ? (
              <a class="govuk-link" href={`/governance/decisions/${decision.id}`}>
                {decision.body.name}, {when}
              </a>
            ) : (
              `${decision.body.name}, ${when}`
            ),
          },
          ofVersion !== true && { key: 'On', value: <OnVersion paper={paper} on={on} /> },
          executive && { key: 'Call-in', value: <Window stands={stands} /> },
          ...called(one),
        ]}
      />
    </>
  )
}

/** What was decided on the paper, in its exact words, and how far its call-in has come; nothing where nothing was. */
export const DecisionsOn = ({ decided, ...props }: DecisionsOnProps) =>
  decided.length === 0 ? null : (
    <section aria-labelledby="decided">
      <h2 class="govuk-heading-m" id="decided">
        {decided.length === 1 ? 'What was decided' : `What was decided: ${decided.length} decisions`}
      </h2>
      {decided.map((one) => (
        <One one={one} {...props} />
      ))}
    </section>
  )
