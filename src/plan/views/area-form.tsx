import { Button, errorFor, Form, Input, Select, Textarea } from '../../design/index.ts'
import type { HeldPost, PlanArea, PlanHead } from '../model/plan.ts'
import { FindingQuoted } from './finding.tsx'
import { UnderPlan } from './plan-frame.tsx'
import { postOptions } from './posts.ts'
import type { FormProps } from './typed-form.ts'

export interface AreaSubject {
  readonly plan: PlanHead
  readonly area: PlanArea
  readonly posts: readonly HeldPost[]
}

interface WrittenField {
  readonly name: 'context' | 'causes' | 'doneSoFar' | 'needed' | 'outcome'
  readonly label: string
  readonly hint: string
}

export const analysisFields: readonly WrittenField[] = [
  { name: 'context', label: 'Context', hint: 'How things stand, and what inspectors saw' },
  { name: 'causes', label: 'Causes', hint: 'Why it is so' },
  { name: 'doneSoFar', label: 'What has been done', hint: 'Before and since the inspection' },
  { name: 'needed', label: 'What is needed', hint: 'What must still change' },
]

export const outcomeField: WrittenField = {
  name: 'outcome',
  label: 'What will be different for children?',
  hint: 'What a child, parent or carer would notice; not what staff will do',
}

/** The inspectors' words stay in sight while somebody writes about them. */
const Findings = ({ area }: { readonly area: PlanArea }) => (
  <>
    {area.findings.map((finding) => (
      <FindingQuoted finding={finding} />
    ))}
  </>
)

const written =
  (title: string, fields: readonly WrittenField[]) =>
  ({ subject: { plan, area }, typed, problems }: FormProps<AreaSubject>) => (
    <UnderPlan plan={plan} title={title} caption={`Area ${area.position}, ${area.title}`} problems={problems}>
      <Findings area={area} />
      <Form version={area.version}>
        {fields.map(({ name, label, hint }) => (
          <Textarea
            name={name}
            label={label}
            hint={hint}
            rows={7}
            value={typed.text(name)}
            error={errorFor(problems, name)}
          />
        ))}
        <Save href={`/plan/areas/${area.id}`} />
      </Form>
    </UnderPlan>
  )

export const AnalysisForm = written('Analysis', analysisFields)
export const OutcomeForm = written('What will be different for children', [outcomeField])

/** Save, and the way back without saving. */
export const Save = ({ href, text = 'Save' }: { readonly href: string; readonly text?: string }) => (
  <div class="govuk-button-group">
    <Button preventDoubleClick>{text}</Button>
    <a class="govuk-link" href={href}>
      Cancel
    </a>
  </div>
)

const TitleAndSponsor = ({
  posts,
  typed,
  problems,
}: Omit<FormProps<unknown>, 'subject'> & { readonly posts: readonly HeldPost[] }) => (
  <>
    <Input name="title" label="Title" value={typed.text('title')} error={errorFor(problems, 'title')} />
    <Select
      name="sponsor"
      label="Sponsor"
      hint="The post that answers for the area; it may be vacant"
      options={postOptions(posts, 'Nobody yet')}
      value={typed.text('sponsor')}
      error={errorFor(problems, 'sponsor')}
    />
  </>
)

export const AreaDetailsForm = ({ subject, typed, problems }: FormProps<AreaSubject>) => {
  const { plan, area, posts } = subject
  return (
    <UnderPlan
      plan={plan}
      title="Title and sponsor"
      caption={`Area ${area.position}, ${area.title}`}
      problems={problems}
    >
      <Form version={area.version}>
        <TitleAndSponsor posts={posts} typed={typed} problems={problems} />
        <Save href={`/plan/areas/${area.id}`} />
      </Form>
      {area.actions.length === 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/plan/areas/${area.id}/remove`}>
            Remove this area
          </a>
        </p>
      )}
    </UnderPlan>
  )
}

export interface NewAreaSubject {
  readonly plan: PlanHead
  readonly posts: readonly HeldPost[]
}

export const NewAreaForm = ({ subject: { plan, posts }, typed, problems }: FormProps<NewAreaSubject>) => (
  <UnderPlan plan={plan} title="Add an area" problems={problems}>
    <Form>
      <TitleAndSponsor posts={posts} typed={typed} problems={problems} />
      <Save href={`/plan?plan=${plan.id}`} text="Add the area" />
    </Form>
  </UnderPlan>
)

export const RemoveAreaForm = ({ subject: { plan, area }, problems }: FormProps<AreaSubject>) => (
  <UnderPlan
    plan={plan}
    title="Remove this area?"
    caption={`Area ${area.position}, ${area.title}`}
    problems={problems}
  >
    <p class="govuk-body">
      Its analysis goes from the plan, and its findings are then listed as standing in no area. Its number is
      not used again.
    </p>
    <Form version={area.version}>
      <div class="govuk-button-group" id="area">
        <Button kind="warning" preventDoubleClick>
          Remove the area
        </Button>
        <a class="govuk-link" href={`/plan/areas/${area.id}`}>
          Keep it
        </a>
      </div>
    </Form>
  </UnderPlan>
)
