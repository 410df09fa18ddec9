import { Button, Details, errorFor, Form, InsetText, Page, Textarea } from '../../../design/index.ts'
import type { KeptDraft } from '../../model/draft-on-record.ts'
import type { ReadDoubt } from '../../model/reading.ts'
import { wasRead } from '../../model/reading.ts'
import { Areas } from './areas.tsx'
import { Facts } from './facts.tsx'
import { Judgements } from './judgements.tsx'
import type { CheckProps } from './parts.ts'
import { OnPage, ReportText } from './report-text.tsx'
import { Strengths } from './strengths.tsx'

const Doubts = ({ doubts }: { readonly doubts: readonly ReadDoubt[] }) =>
  doubts.length === 0 ? null : (
    <section class="los-doubts" aria-labelledby="doubts">
      <h2 class="govuk-heading-s" id="doubts">
        Look at these first: the reading is not sure
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {doubts.map(({ sentence, page }) => (
          <li>
            {sentence}{' '}
            {page !== undefined && (
              <>
                See <OnPage page={page} />.
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

/** The first submit button of a form is what the Enter key presses: it must do no more than save. */
const EnterSaves = () => (
  <button type="submit" name="do" value="save" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
    Save
  </button>
)

const Finish = ({ draft, typed, problems, saved }: CheckProps) => (
  <section id="saved">
    <h2 class="govuk-heading-m">{draft.corrects ? 'Correct the record' : 'Put it on record'}</h2>
    {draft.corrects && (
      <>
        <input type="hidden" name="basedOn" value={draft.corrects.version} />
        <Textarea
          name="reason"
          label="Why is it corrected?"
          hint="The reason is kept with the change. What was on record before stays in its history."
          value={typed.reason}
          rows={3}
          error={errorFor(problems, 'reason')}
        />
      </>
    )}
    {saved && (
      <InsetText>
        Saved. Nothing is on record yet: go on here, or later from the list of inspections.
      </InsetText>
    )}
    <div class="govuk-button-group">
      <Button name="do" value="confirm">
        {draft.corrects ? 'Correct the record' : 'I have checked this: put it on record'}
      </Button>
      <Button kind="secondary" name="do" value="save">
        Save and finish later
      </Button>
    </div>
  </section>
)

const ThrowAway = ({ draft }: { readonly draft: KeptDraft }) => (
  <Details summary={draft.corrects ? 'Throw this correction away' : 'Throw this away'}>
    <p class="govuk-body">
      {draft.corrects
        ? 'The inspection stays on record as it is.'
        : 'Nothing goes on record. The same file can be uploaded again.'}
    </p>
    <Form action={`/inspections/readings/${draft.id}/throw-away`} version={draft.version}>
      <Button kind="warning">Throw it away</Button>
    </Form>
  </Details>
)

const words = ({ report, corrects }: KeptDraft) => {
  if (corrects)
    return {
      title: 'Correct an inspection',
      lede: 'What is on record stays as it is until you confirm at the end.',
    }
  if (!report || !wasRead(report.reading))
    return { title: 'Type in an inspection', lede: 'Nothing is on record until you confirm it at the end.' }
  return {
    title: 'Check what was read',
    lede: 'Compare it with the report’s own text and correct what is wrong. Nothing is on record until you confirm it at the end.',
  }
}

const KeptUnread = ({ pdf }: { readonly pdf: string }) => (
  <p class="govuk-body">
    The file is kept with this inspection and was not read:{' '}
    <a class="govuk-link" href={pdf} target="_blank" rel="noopener">
      open the PDF (new tab)
    </a>
    .
  </p>
)

/** What was read beside the report's own text, all of it to be corrected; or the same boxes, to be typed in. */
export const CheckPage = (props: CheckProps) => {
  const { draft, typed, problems } = props
  const { report } = draft
  const read = report && wasRead(report.reading) ? report : undefined
  const { title, lede } = words(draft)
  const action = `/inspections/readings/${draft.id}`
  return (
    <Page
      title={title}
      caption={report?.fileName}
      lede={lede}
      wide={read !== undefined}
      breadcrumbs={[{ text: 'Inspections', href: '/inspections' }, { text: title }]}
      problems={problems}
    >
      {read && <Doubts doubts={read.reading.doubts} />}
      {report && !read && <KeptUnread pdf={`${action}/report.pdf`} />}
      <div class={read ? 'los-check' : undefined}>
        <div class="los-check__form">
          <Form action={action} version={draft.version}>
            <EnterSaves />
            <Facts {...props} />
            <Judgements {...props} />
            <Areas {...props} />
            <Strengths {...props} />
            <Finish {...props} />
          </Form>
          <ThrowAway draft={draft} />
        </div>
        {read && <ReportText report={read} pdf={`${action}/report.pdf`} areas={typed.areas} />}
      </div>
    </Page>
  )
}
