import { Details, EarlierVersions, Page, Tag, type ShownVersion } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Document } from '../../document/index.ts'
import { renderWeb } from '../../document/web/index.ts'
import type { Assessment } from '../model/index.ts'
import { formOf, missingBeforeSigning, missingInScreening, standingOf, stillStands } from '../model/index.ts'
import { StandingTag } from './standing-tag.tsx'

export interface AssessmentPageProps {
  readonly assessment: Assessment
  readonly document: Document
  readonly versions: readonly ShownVersion[]
  readonly may: {
    readonly change: boolean
    readonly link: boolean
    readonly sign: boolean
    readonly promise: boolean
  }
}

interface Step {
  readonly at: string
  readonly text: string
}

const linkTo = ({ id }: Assessment, { at, text }: Step) => (
  <li>
    <a class="govuk-link" href={`/assessments/${id}/${at}`}>
      {text}
    </a>
  </li>
)

function writing({ assessment, may }: AssessmentPageProps): readonly Step[] {
  const { hasRisks, hasGroups } = formOf(assessment)
  return [
    ...(may.change
      ? [
          { at: 'details', text: 'Change what it is about, its owner and its review' },
          { at: 'screening', text: 'Answer the screening' },
          { at: 'full', text: 'Write the full assessment' },
          ...(hasRisks ? [{ at: 'risks', text: 'Name the risks and what is done about them' }] : []),
          ...(hasGroups ? [{ at: 'groups', text: 'Say what it means for each group' }] : []),
        ]
      : []),
    ...(may.link ? [{ at: 'links', text: 'Link it to plans, papers and actions' }] : []),
    ...(may.promise ? [{ at: 'actions', text: 'Put something on the action log' }] : []),
  ]
}

function signing({ assessment, may }: AssessmentPageProps): readonly Step[] {
  if (!may.sign) return []
  const { adviser } = formOf(assessment)
  return [
    { at: 'sign/screening', text: 'Sign what the screening came to' },
    ...(adviser === undefined ? [] : [{ at: 'sign/advice', text: `Give the advice of ${adviser}` }]),
    { at: 'sign/whole', text: 'Sign the whole' },
  ]
}

const Steps = (props: AssessmentPageProps) => {
  const steps = [...writing(props), ...signing(props)]
  if (steps.length === 0) return null
  return (
    <nav class="los-screen-only" aria-label="Work on this assessment">
      <ul class="govuk-list">{steps.map((step) => linkTo(props.assessment, step))}</ul>
    </nav>
  )
}

/** What keeps it from being finished, sentence by sentence. */
const Missing = ({ assessment }: Pick<AssessmentPageProps, 'assessment'>) => {
  const standing = standingOf(assessment)
  if (standing === 'complete' || standing === 'not needed') return null
  const missing =
    standing === 'being screened' ? missingInScreening(assessment) : missingBeforeSigning(assessment)
  if (missing.length === 0) return null
  return (
    <div class="los-screen-only">
      <Details summary={`${missing.length} still missing before it can be signed`}>
        <ul class="govuk-list govuk-list--bullet">
          {missing.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

const Names = ({ assessment }: Pick<AssessmentPageProps, 'assessment'>) =>
  assessment.signatures.length === 0 ? null : (
    <section class="los-screen-only" aria-labelledby="names">
      <h2 class="govuk-heading-m" id="names">
        Who signed what
      </h2>
      <ul class="govuk-list">
        {assessment.signatures.toReversed().map((signature) => (
          <li>
            {longDate(signature.on)}: {signature.post.title}, {signature.what}{' '}
            {!stillStands(assessment, signature) && <Tag colour="red">changed since</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )

const Actions = ({ assessment }: Pick<AssessmentPageProps, 'assessment'>) =>
  assessment.actions.length === 0 ? null : (
    <section class="los-screen-only" aria-labelledby="promised">
      <h2 class="govuk-heading-m" id="promised">
        On the action log
      </h2>
      <ul class="govuk-list">
        {assessment.actions.map(({ href, words }) => (
          <li>
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const files = [
  { text: 'Word', at: 'word' },
  { text: 'PDF', at: 'pdf' },
  { text: 'Large print (PDF)', at: 'large-print' },
  { text: 'Braille', at: 'braille' },
  { text: 'Plain text', at: 'text' },
]

export const AssessmentFiles = ({ id }: Pick<Assessment, 'id'>) => (
  <nav class="los-screen-only" aria-label="Download this assessment">
    <p class="govuk-body">
      Download:{' '}
      {files.map(({ text, at }, index) => (
        <>
          {index > 0 && ' · '}
          <a class="govuk-link" href={`/assessments/${id}/${at}`}>
            {text}
          </a>
        </>
      ))}
    </p>
  </nav>
)

/** One assessment as it will be read, with what is still to be done. On paper, the assessment alone. */
export const AssessmentPage = (props: AssessmentPageProps) => {
  const { assessment, document, versions } = props
  return (
    <Page
      title={assessment.title}
      heading={false}
      breadcrumbs={[
        { text: 'Papers', href: '/papers' },
        { text: 'Impact assessments', href: '/assessments' },
        { text: assessment.title },
      ]}
      print="document only"
      wide
    >
      <p class="govuk-body los-screen-only">
        <StandingTag standing={standingOf(assessment)} />
      </p>
      <AssessmentFiles id={assessment.id} />
      <Missing assessment={assessment} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-quarter-from-desktop los-screen-only">
          <Steps {...props} />
          <Actions assessment={assessment} />
          <Names assessment={assessment} />
        </div>
        <div class="govuk-grid-column-three-quarters-from-desktop">{renderWeb(document)}</div>
      </div>
      <div class="los-screen-only">
        <EarlierVersions of="this assessment" versions={versions} />
      </div>
    </Page>
  )
}
