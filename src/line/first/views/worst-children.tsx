import { ListTold } from '../../../children/index.ts'
import { addressOf } from '../../monday/address.ts'
import type { Line } from '../../monday/model/line.ts'
import { everything } from '../../monday/model/list.ts'
import { childrenInWords } from '../../monday/model/summary.ts'
import { NeedTag, ReasonText } from '../../monday/views/reasons.tsx'
import { WorkerAndTeam } from '../../monday/views/worker-and-team.tsx'
import type { Worst } from '../worst.ts'

const Child = ({ line }: { readonly line: Line }) => {
  const { childId, councilId, age, status, reasons, next } = line
  const [reason] = reasons
  return (
    <li class="los-worst__child">
      <div>
        <a class="govuk-link" href={`/children/${childId}`}>
          <span class="govuk-visually-hidden">Child </span>
          {councilId}
        </a>
        <span class="los-action__about">{[age, status].filter(Boolean).join(', ')}</span>
      </div>
      <div>
        {reason && (
          <>
            <NeedTag need={reason.need} /> <ReasonText reason={reason} councilId={councilId} />
          </>
        )}
      </div>
      <div class="los-worst__next">
        <strong>Next:</strong> {next?.words}
      </div>
      <div>
        <WorkerAndTeam {...line} />
      </div>
    </li>
  )
}

/** `The Monday list: these are the first 5 of 51`, or how the whole list stands where nobody needs the viewer first. */
const WholeList = ({ first, lines, summary }: Worst) => (
  <p class="govuk-body">
    {first === 0 && <>No child needs you first. {summary} </>}
    <a class="govuk-link" href={addressOf(everything)}>
      The Monday list
    </a>
    {first > lines.length && `: these ${lines.length} are the first of the ${first} who need you first`}
  </p>
)

/** The first children of the viewer's Monday list: of each why, what is next, and whose it is. */
export const WorstChildren = (worst: Worst) => (
  <section class="los-worst" aria-label="The children who need you first">
    <ListTold told={worst.told} />
    {!worst.notKnown && <WholeList {...worst} />}
    {worst.lines.length > 0 && (
      <ol class="los-worst__children" aria-label={`The worst ${childrenInWords(worst.lines.length)}`}>
        {worst.lines.map((line) => (
          <Child line={line} />
        ))}
      </ol>
    )}
  </section>
)
