import { EmptyState, ShapeTag } from '../../design/index.ts'
import { isFrameworkTag, tagMeanings } from '../frameworks/index.ts'
import type { Finding, Inspection } from '../model/inspection.ts'
import type { TakenUpIn } from '../model/taken-up.ts'
import { capital } from './wording.ts'

interface FindingsProps {
  readonly inspection: Inspection
  readonly findings: readonly Finding[]
  /** Undefined where nothing above says what became of findings. */
  readonly takenUp: readonly TakenUpIn[] | undefined
}

/** `outcome 4` with what it is about, in words. */
export const TagInWords = ({ tag }: { readonly tag: string }) => (
  <>
    {capital(tag)}
    {isFrameworkTag(tag) && `: ${tagMeanings[tag]}`}
  </>
)

const Where = ({ inspection, finding }: { inspection: Inspection; finding: Finding }) => {
  const { paragraph, page } = finding
  const words = [...(paragraph ? [`paragraph ${paragraph}`] : []), ...(page ? [`page ${page}`] : [])].join(
    ', ',
  )
  if (words === '') return null
  if (!inspection.fileSha256 || !page) return <>{capital(words)}</>
  return (
    <a class="govuk-link" href={`/inspections/${inspection.id}/report.pdf#page=${page}`}>
      {capital(words)} of the report
      <span class="govuk-visually-hidden"> (PDF), for area {finding.position}</span>
    </a>
  )
}

const TakenUp = ({ taken }: { readonly taken: readonly TakenUpIn[] }) =>
  taken.length === 0 ? (
    <ShapeTag shape="ring" tone="watch">
      not in a plan yet
    </ShapeTag>
  ) : (
    <>
      Taken up in{' '}
      {taken.map(({ href, title }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={href}>
            {title}
          </a>
        </>
      ))}
    </>
  )

const OneFinding = ({
  finding,
  inspection,
  takenUp,
}: { finding: Finding } & Omit<FindingsProps, 'findings'>) => (
  <li class="los-finding" id={`finding-${finding.id}`}>
    <div class="los-finding__words">
      {finding.priority && (
        <p class="govuk-body">
          <ShapeTag shape="triangle" tone="bad">
            priority action
          </ShapeTag>
        </p>
      )}
      <blockquote class="los-quotation los-finding__text">{finding.text}</blockquote>
    </div>
    <ul class="los-finding__about">
      {finding.tags.map((tag) => (
        <li>
          <TagInWords tag={tag} />
        </li>
      ))}
      <li>
        <Where inspection={inspection} finding={finding} />
      </li>
      {takenUp && (
        <li>
          <TakenUp taken={takenUp.filter(({ findingId }) => findingId === finding.id)} />
        </li>
      )}
    </ul>
  </li>
)

/** What inspectors found, word for word, and where each of it is taken up. */
export const Findings = ({ findings, ...props }: FindingsProps) => (
  <section id="findings">
    <h2 class="govuk-heading-m">What needs to improve, word for word</h2>
    {findings.length === 0 ? (
      <EmptyState title="No areas are recorded">
        <p>The report on record names nothing to improve. If it does, correct the record below.</p>
      </EmptyState>
    ) : (
      <ol class="los-findings">
        {findings.map((finding) => (
          <OneFinding finding={finding} {...props} />
        ))}
      </ol>
    )}
  </section>
)
