import type { Problem } from '../../design/index.ts'
import { Button, errorFor, Form, Page, SideBySide, Textarea, WarningText } from '../../design/index.ts'
import type { KeptPaper, Part, PartState } from '../model/index.ts'
import { exemptHref } from '../exempt/views/exempt-page.tsx'
import { HowToType } from './how-to-type.tsx'
import { PartText } from './part-text.tsx'
import { PartStateTag } from './part-state.tsx'
import { adviceFormOf } from './mend.ts'
import { partAnchor, partHref } from './places.ts'

export interface EditPartProps {
  readonly kept: KeptPaper
  readonly part: Part
  /** What the part is for, from the template. */
  readonly asks: string
  /** What was typed, when it could not be kept; otherwise what the part says now. */
  readonly typed?: string | undefined
  /** The record moved while somebody was typing. */
  readonly moved?: boolean | undefined
  readonly problems?: readonly Problem[] | undefined
}

const stateOf = ({ kept, part }: EditPartProps): PartState =>
  kept.states.get(part.id) ?? { state: 'filled', text: '' }

const Moved = () => (
  <WarningText>
    The record has changed while you were typing. Your text is kept below and is not saved yet: compare it
    with what the record says now, then save it.
  </WarningText>
)

const Then = ({ props, state }: { readonly props: EditPartProps; readonly state: PartState }) => {
  if (state.state !== 'edited, record changed since') return null
  const { pictures } = props.kept.paper
  return (
    <>
      <WarningText>
        The record has changed since this section was edited. Nothing was overwritten: bring in what has
        changed, or take the record’s text.
      </WarningText>
      <SideBySide
        left={{
          heading: 'The record when this was edited',
          children: <PartText text={state.recordThen} pictures={pictures} />,
        }}
        right={{
          heading: 'The record now',
          children: <PartText text={state.recordNow} pictures={pictures} />,
        }}
      />
    </>
  )
}

const Writing = (props: EditPartProps) => {
  const { kept, part, problems } = props
  return (
    <Form action={partHref(kept.id, part.id)} version={kept.editVersions.get(part.id) ?? 0}>
      <input type="hidden" name="record" value={kept.record.get(part.id)?.fingerprint} />
      <Textarea
        name="text"
        label="The text of this section"
        hint={props.asks}
        rows={24}
        spellcheck
        error={errorFor(problems, 'text')}
        value={props.typed ?? stateOf(props).text}
      />
      <HowToType />
      <Button preventDoubleClick>Save</Button>
    </Form>
  )
}

const TakeBack = ({ kept, part }: EditPartProps) => {
  const version = kept.editVersions.get(part.id)
  if (version === undefined) return null
  return (
    <Form action={`${partHref(kept.id, part.id)}/from-the-record`} version={version}>
      <p class="govuk-body">
        You can give this section back to the record. What was typed is then replaced by the record’s text,
        and stays in the history.
      </p>
      <Button kind="secondary" preventDoubleClick>
        Take the record’s text
      </Button>
    </Form>
  )
}

/** Some sections are filled from what people tell the paper, which has forms of its own. */
const FilledFrom = ({ kept, part }: Pick<EditPartProps, 'kept' | 'part'>) => {
  const href = adviceFormOf(kept.id, part.id)
  return href === undefined ? null : (
    <p class="govuk-body">
      It is filled from what you tell it:{' '}
      <a class="govuk-link" href={href}>
        change what is recorded
      </a>
      .
    </p>
  )
}

const Record = ({ kept, part }: EditPartProps) => (
  <section aria-labelledby="record">
    <h2 class="govuk-heading-m" id="record">
      What the record says today
    </h2>
    <FilledFrom kept={kept} part={part} />
    <PartText text={kept.record.get(part.id)?.text ?? ''} pictures={kept.paper.pictures} />
  </section>
)

/** Writing one section, with what the record says beside it. */
export const EditPartPage = (props: EditPartProps) => {
  const { kept, part } = props
  const state = stateOf(props)
  return (
    <Page
      title={part.title}
      caption={kept.paper.title}
      breadcrumbs={[
        { text: 'Papers', href: '/papers' },
        { text: kept.paper.title, href: `/papers/${kept.id}${partAnchor(kept.paper, part.id)}` },
        { text: part.title },
      ]}
      problems={props.problems}
      wide
    >
      <p class="govuk-body">
        <PartStateTag state={state.state} />
      </p>
      {props.moved ? <Moved /> : <Then props={props} state={state} />}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half-from-desktop">
          <Writing {...props} />
          <TakeBack {...props} />
          <p class="govuk-body">
            <a class="govuk-link" href={exemptHref(kept, part)}>
              {kept.exempt.some((one) => one.part === part.id)
                ? 'This section is exempt: why, and how to let the public read it'
                : 'Keep this section from the public, as exempt information'}
            </a>
          </p>
        </div>
        <div class="govuk-grid-column-one-half-from-desktop">
          <Record {...props} />
        </div>
      </div>
    </Page>
  )
}
