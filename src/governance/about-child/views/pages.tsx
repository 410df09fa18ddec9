import type { Told } from '../../../children/index.ts'
import { ListTold } from '../../../children/index.ts'
import { Button, DataTable, Details, InsetText, Page, ShapeTag, type Slot } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { conflictRules } from '../conflict-rules.ts'
import type { DecisionConflict } from '../conflicts.ts'
import { lostBy, whoResolves } from '../conflicts.ts'
import type { ChildDecision, DecidedAbout, MayDecide } from '../model.ts'
import { inFewWords, inForceOn, mayEnd, ownerUnseen, unseenInWords, unseenNext } from '../model.ts'

const nobody = 'Nobody is named'

/** Who resolves a conflict, in red where nobody who should sees the child. */
function resolves(conflict: DecisionConflict): Slot {
  const lost = lostBy(conflict)
  if (!lost) return whoResolves(conflict)?.title ?? nobody
  return (
    <>
      <ShapeTag shape="triangle" tone="bad">
        {ownerUnseen}
      </ShapeTag>{' '}
      {lost.title}
    </>
  )
}

const Where = ({ decided }: { readonly decided: DecidedAbout }) => (
  <a class="govuk-link" href={decided.href}>
    {asLine(decided)}
  </a>
)

const Conflicting = () => (
  <ShapeTag shape="triangle" tone="bad">
    conflict
  </ShapeTag>
)

const asLine = (each: DecidedAbout): string => `${inFewWords(each)} (${each.by}, ${longDate(each.decidedOn)})`

/** The published rules with their worked examples, so that a manager can check us. */
const Rules = () => (
  <Details summary="By which rules decisions conflict">
    {conflictRules.map(({ id, says, next, examples }) => (
      <>
        <h3 class="govuk-heading-s" id={id}>
          {says}
        </h3>
        <p class="govuk-body">{next}.</p>
        <ul class="govuk-list govuk-list--bullet">
          {examples.map(({ one, other, holds, because }) => (
            <li>
              “{inFewWords(one)}” and “{inFewWords(other)}”: {holds ? 'a conflict' : 'none'}, since {because}
            </li>
          ))}
        </ul>
      </>
    ))}
  </Details>
)

export interface ConflictListProps {
  readonly conflicts: readonly DecisionConflict[]
  readonly numbers: ReadonlyMap<number, string>
  readonly decisions: readonly ChildDecision[]
  readonly day: IsoDate
  /** Of which day the extracts are, by which children stand under teams. */
  readonly told: Told
}

const InForce = ({ decisions, numbers, day }: Omit<ConflictListProps, 'conflicts' | 'told'>) => (
  <DataTable
    caption="In force, the latest first"
    rows={inForceOn(decisions, day).toReversed()}
    empty={<p class="govuk-body">No decision about a child whom you may see is on record.</p>}
    columns={[
      {
        head: 'Child',
        cell: ({ childId }) => (
          <a class="govuk-link" href={`/child-decisions/${childId}`}>
            {numbers.get(childId) ?? ''}
          </a>
        ),
      },
      { head: 'Decided', cell: ({ decidedOn }) => longDate(decidedOn) },
      { head: 'By', cell: ({ by }) => by },
      { head: 'What', cell: inFewWords },
      { head: 'Sees to it', cell: ({ owner }) => owner.title },
    ]}
  />
)

/** Children about whom decisions in force together cannot all be carried out, and the latest decisions. */
export const ConflictList = ({ conflicts, numbers, decisions, day, told }: ConflictListProps) => (
  <Page
    title="Decisions about children"
    lede={`${conflicts.length === 0 ? 'No decisions' : conflicts.length === 1 ? 'One pair of decisions' : `${conflicts.length} pairs of decisions`} in force together on ${longDate(day)} cannot all be carried out.`}
    wide
    print="landscape"
  >
    <ListTold told={told} />
    <DataTable
      caption="Decisions that conflict"
      rows={conflicts}
      empty={<p class="govuk-body">No decisions conflict.</p>}
      columns={[
        {
          head: 'Child',
          cell: ({ childId }) => (
            <a class="govuk-link" href={`/child-decisions/${childId}`}>
              {numbers.get(childId) ?? ''}
            </a>
          ),
        },
        { head: 'What does not fit', cell: ({ rule }) => rule.says },
        { head: 'Earlier', cell: ({ earlier }) => <Where decided={earlier} /> },
        { head: 'Later', cell: ({ later }) => <Where decided={later} /> },
        { head: 'Who resolves it', cell: resolves },
        { head: 'How', cell: ({ rule }) => rule.next },
      ]}
    />
    <InForce decisions={decisions} numbers={numbers} day={day} />
    <Rules />
  </Page>
)

export interface ChildDecisionsProps {
  readonly childId: number
  readonly councilId: string
  readonly decisions: readonly ChildDecision[]
  /** What the permanence tracker has in force. */
  readonly entered: readonly DecidedAbout[]
  readonly conflicts: readonly DecisionConflict[]
  /** Those of the decisions whose owner has lost sight of the child. */
  readonly unseen: readonly ChildDecision[]
  readonly day: IsoDate
  readonly may: MayDecide
}

function standing(each: ChildDecision, { decisions, day }: ChildDecisionsProps): string {
  if (each.ended) return `Ended on ${longDate(each.ended.on)}: ${each.ended.because}`
  const later = decisions.find(({ supersedes }) => supersedes === each.id)
  if (later) return `Replaced on ${longDate(later.decidedOn)}`
  return inForceOn(decisions, day).includes(each) ? 'In force' : 'Not in force'
}

const Conflicts = ({ conflicts }: ChildDecisionsProps) => (
  <>
    {conflicts.map((conflict) => (
      <InsetText>
        <p class="govuk-body">
          <Conflicting /> <strong>{conflict.rule.says}</strong>: “{asLine(conflict.earlier)}” and “
          {asLine(conflict.later)}”.
        </p>
        <p class="govuk-body">
          {resolves(conflict)}: {conflict.rule.next}.
        </p>
      </InsetText>
    ))}
  </>
)

const Unseen = ({ unseen }: ChildDecisionsProps) => (
  <>
    {unseen.map((decision) => (
      <InsetText>
        <p class="govuk-body">
          <ShapeTag shape="triangle" tone="bad">
            {ownerUnseen}
          </ShapeTag>{' '}
          {unseenInWords(decision)}. <strong>Next:</strong> {unseenNext}.
        </p>
      </InsetText>
    ))}
  </>
)

const InTheTracker = ({ entered }: ChildDecisionsProps) =>
  entered.length === 0 ? null : (
    <DataTable
      caption="In force in the permanence tracker"
      rows={entered}
      columns={[
        { head: 'Decided', cell: ({ decidedOn }) => longDate(decidedOn) },
        {
          head: 'What',
          cell: (each) => (
            <a class="govuk-link" href={each.href}>
              {inFewWords(each)}
            </a>
          ),
        },
        { head: 'By', cell: ({ by }) => by },
        { head: 'In its words', cell: ({ words }) => words },
      ]}
    />
  )

const endIt = (each: ChildDecision, { childId, decisions, day, may }: ChildDecisionsProps) =>
  inForceOn(decisions, day).includes(each) && mayEnd(may, each) ? (
    <a class="govuk-link" href={`/child-decisions/${childId}/${each.id}/end`}>
      End it<span class="govuk-visually-hidden">: {inFewWords(each)}</span>
    </a>
  ) : (
    ''
  )

/** Every decision about one child, what is in force, and what conflicts. */
export const ChildDecisionsPage = (props: ChildDecisionsProps) => (
  <Page
    title={`Decisions about child ${props.councilId}`}
    breadcrumbs={[
      { text: 'Decisions about children', href: '/child-decisions' },
      { text: `Child ${props.councilId}`, href: `/children/${props.childId}` },
      { text: 'Decisions' },
    ]}
  >
    <Conflicts {...props} />
    <Unseen {...props} />
    {props.may.what !== 'nothing' && (
      <Button href={`/child-decisions/${props.childId}/new`}>Record a decision</Button>
    )}
    <DataTable
      caption="Decisions, the latest first"
      rows={props.decisions.toReversed()}
      empty={<p class="govuk-body">No decision about this child is on record by this day.</p>}
      columns={[
        { head: 'Decided', cell: ({ decidedOn }) => longDate(decidedOn) },
        { head: 'What', cell: inFewWords },
        { head: 'By', cell: ({ by }) => by },
        { head: 'In its words', cell: ({ words }) => words },
        { head: 'Stands', cell: (each) => standing(each, props) },
        props.may.what !== 'nothing' && {
          head: '',
          class: 'los-screen-only',
          cell: (each) => endIt(each, props),
        },
      ]}
    />
    <InTheTracker {...props} />
    <Rules />
  </Page>
)
