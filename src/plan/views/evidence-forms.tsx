import { DateInput, errorFor, FileUpload, Form, Input, InsetText, Radios } from '../../design/index.ts'
import type { Evidence } from '../model/evidence.ts'
import { evidenceKinds, kindInWords } from '../model/evidence.ts'
import type { ActionSubject } from './action-form.tsx'
import { actionCrumbs } from './action-form.tsx'
import { ActionStep, Text } from './action-steps.tsx'
import { Save } from './area-form.tsx'
import { UnderPlan } from './plan-frame.tsx'
import type { FormProps } from './typed-form.ts'

type Props = FormProps<ActionSubject>
type Fields = Pick<Props, 'typed' | 'problems'>

const What = ({ typed, problems }: Fields) => (
  <>
    <Radios
      name="kind"
      label="What kind of evidence is it?"
      options={evidenceKinds.map((kind) => ({ value: kind, text: kindInWords[kind] }))}
      value={typed.text('kind')}
      error={errorFor(problems, 'kind')}
    />
    <Input
      name="title"
      label="What is it?"
      hint="For example, audit of ten plans in October. No names of children"
      value={typed.text('title')}
      error={errorFor(problems, 'title')}
    />
    <Input
      name="source"
      label="Where does it come from?"
      hint="Who made it, and from what"
      value={typed.text('source')}
      error={errorFor(problems, 'source')}
    />
  </>
)

const When = ({ typed, problems }: Fields) => (
  <>
    <DateInput
      name="evidenceOn"
      label="Of which day does it speak?"
      hint="The day of the audit or the count, not the day it came: for example, 30 10 2020"
      value={typed.date('evidenceOn')}
      error={errorFor(problems, 'evidenceOn')}
    />
    <DateInput
      name="receivedOn"
      label="When was it received?"
      value={typed.date('receivedOn')}
      error={errorFor(problems, 'receivedOn')}
    />
    <DateInput
      name="expiresOn"
      label="When does it expire? (optional)"
      hint="From that day on it no longer counts"
      value={typed.date('expiresOn')}
      error={errorFor(problems, 'expiresOn')}
    />
  </>
)

const Judged = ({ typed, problems }: Fields) => (
  <>
    <Text typed={typed} problems={problems} name="shows" label="What does it show?" />
    <Radios
      name="direction"
      label="Does it support that the action works, or contradict it?"
      look="inline"
      options={[
        { value: 'supports', text: 'Supports' },
        { value: 'contradicts', text: 'Contradicts' },
      ]}
      value={typed.text('direction')}
      error={errorFor(problems, 'direction')}
    />
    <Radios
      name="quality"
      label="How good is it?"
      options={[
        { value: 'strong', text: 'Strong', hint: 'Enough cases, checked by somebody else' },
        { value: 'adequate', text: 'Adequate' },
        { value: 'weak', text: 'Weak', hint: 'Few cases, or not checked' },
      ]}
      value={typed.text('quality')}
      error={errorFor(problems, 'quality')}
    />
  </>
)

const Link = ({ typed, problems }: Fields) => (
  <Input
    name="link"
    label="A link to where it can be seen"
    value={typed.text('link')}
    error={errorFor(problems, 'link')}
  />
)

export const NewEvidenceForm = (props: Props) => {
  const { subject, problems } = props
  return (
    <UnderPlan
      plan={subject.plan}
      title="Add evidence"
      caption={`Action ${subject.action.reference}: ${subject.action.text}`}
      problems={problems}
      breadcrumbs={actionCrumbs(subject, 'Add evidence')}
    >
      <InsetText>
        Evidence against the action belongs here as well. Everybody who reads the plan may open it: no file or
        words from which a child could be known.
      </InsetText>
      <Form multipart>
        <What {...props} />
        <When {...props} />
        <Judged {...props} />
        <FileUpload
          name="file"
          label="A file (or the link below)"
          hint="Up to 30 MB. Choose it again if something above has to be put right"
          error={errorFor(problems, 'file')}
        />
        <Link {...props} />
        <Save href={`/plan/actions/${subject.action.id}#evidence`} text="Add the evidence" />
      </Form>
    </UnderPlan>
  )
}

type PieceProps = FormProps<ActionSubject & { readonly piece: Evidence }>

export const CorrectEvidenceForm = (props: PieceProps) => (
  <ActionStep {...props} title="Correct evidence" save="Correct it" version={props.subject.piece.version}>
    <What {...props} />
    <When {...props} />
    <Judged {...props} />
    <Link {...props} />
    <Text {...props} name="because" label="Why is it corrected?" hint="What stood before stays on record" />
  </ActionStep>
)

export const WithdrawEvidenceForm = (props: PieceProps) => (
  <ActionStep {...props} title="Withdraw evidence" save="Withdraw it" version={props.subject.piece.version}>
    <p class="govuk-body">“{props.subject.piece.title}” stays to be seen, and counts no more.</p>
    <Text {...props} name="because" label="Why?" />
  </ActionStep>
)
