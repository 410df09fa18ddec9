import type { Post } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { Button, DateInput, errorFor, Form, Page, Radios, Select, Textarea } from '../../design/index.ts'
import type { Inspection, Strength } from '../model/inspection.ts'
import { strengthStates } from '../model/inspection.ts'
import type { TypedCheck } from '../model/typed-check.ts'
import { postOptions } from './check/strengths.tsx'
import { capital, titleOf } from './wording.ts'

export interface StrengthPageProps {
  readonly inspection: Inspection
  readonly strength: Strength
  readonly typed: TypedCheck
  readonly posts: readonly Post[]
  readonly problems?: readonly Problem[] | undefined
}

const Boxes = ({ typed, posts, problems }: Pick<StrengthPageProps, 'typed' | 'posts' | 'problems'>) => {
  const box = (field: 'ownerPostId' | 'watch' | 'note') => ({
    name: field,
    value: typed[field],
    error: errorFor(problems, field),
  })
  return (
    <>
      <Select {...box('ownerPostId')} label="Which post owns it?" options={postOptions(posts)} />
      <Textarea {...box('watch')} label="What would show that it slips?" rows={3} />
      <Radios
        name="state"
        label="How did it stand when you looked?"
        value={typed.state}
        error={errorFor(problems, 'state')}
        options={strengthStates.map((state) => ({ value: state, text: capital(state) }))}
      />
      <DateInput
        name="lastCheckedOn"
        label="When did you look?"
        hint="Leave it empty if it has not been checked."
        value={typed.lastCheckedOn}
        error={errorFor(problems, 'lastCheckedOn')}
      />
      <Textarea {...box('note')} label="What you saw" hint="Needed where it slips." rows={3} />
    </>
  )
}

/** One strength: who owns it, what would show that it slips, and whether it does. */
export const StrengthPage = ({ inspection, strength, ...boxes }: StrengthPageProps) => {
  const back = `/inspections/${inspection.id}`
  return (
    <Page
      title="Check a strength"
      caption={titleOf(inspection)}
      back={{ href: `${back}#strengths`, text: 'Back to the inspection' }}
      problems={boxes.problems}
    >
      <blockquote class="los-quotation">
        <p class="los-lines">{strength.text}</p>
        {strength.paragraph && <p class="los-quotation__source">Paragraph {strength.paragraph}</p>}
      </blockquote>
      <Form action={`${back}/strengths/${strength.id}`} version={inspection.version}>
        <Boxes {...boxes} />
        <Button>Save</Button>
      </Form>
    </Page>
  )
}
