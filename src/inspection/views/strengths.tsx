import type { Post } from '../../access/index.ts'
import type { Shape, Tone } from '../../design/index.ts'
import { Day, EmptyState, ShapeTag } from '../../design/index.ts'
import type { Inspection, Strength, StrengthState } from '../model/inspection.ts'

const looks: Readonly<Record<StrengthState, readonly [Shape, Tone]>> = {
  holds: ['disc', 'good'],
  slipping: ['triangle', 'bad'],
  'not checked': ['ring', 'quiet'],
}

/** How a strength stood when somebody last looked. */
const StrengthTag = ({ state }: { readonly state: StrengthState }) => {
  const [shape, tone] = looks[state]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {state}
    </ShapeTag>
  )
}

const Owner = ({ post }: { readonly post: Post | undefined }) => {
  if (!post) return <>nobody yet</>
  return (
    <>
      {post.title}
      {post.held !== 'permanent' && ` (${post.held})`}
    </>
  )
}

export interface StrengthsProps {
  readonly inspection: Inspection
  readonly strengths: readonly Strength[]
  readonly posts: readonly Post[]
  /** Whether the viewer may check them. */
  readonly mayChange: boolean
}

const nothing = (
  <EmptyState title="No strengths are recorded">
    <p>
      What inspectors recognised goes on: record it with its paragraph, an owner and what would show that it
      slips.
    </p>
  </EmptyState>
)

const Look = ({ strength }: { readonly strength: Strength }) => (
  <>
    <StrengthTag state={strength.state} />
    {strength.lastCheckedOn && (
      <>
        {' on '}
        <Day day={strength.lastCheckedOn} />
        {strength.note && `: ${strength.note}`}
      </>
    )}
  </>
)

const Check = ({ inspection, strength }: { inspection: Inspection; strength: Strength }) => (
  <a class="govuk-link los-screen-only" href={`/inspections/${inspection.id}/strengths/${strength.id}`}>
    Check this strength
    <span class="govuk-visually-hidden">
      : {strength.paragraph ? `paragraph ${strength.paragraph}` : strength.text}
    </span>
  </a>
)

const OneStrength = ({
  strength,
  inspection,
  posts,
  mayChange,
}: { strength: Strength } & Omit<StrengthsProps, 'strengths'>) => (
  <li class="los-strength">
    <div>
      {strength.paragraph && <p class="los-strength__place">Paragraph {strength.paragraph}</p>}
      <blockquote class="los-quotation los-finding__text">{strength.text}</blockquote>
    </div>
    <ul class="los-finding__about">
      <li>
        <Look strength={strength} />
      </li>
      <li>
        Owner: <Owner post={posts.find(({ id }) => id === strength.ownerPostId)} />
      </li>
      <li>What would show that it slips: {strength.watch ?? 'not said yet'}</li>
      {mayChange && (
        <li>
          <Check inspection={inspection} strength={strength} />
        </li>
      )}
    </ul>
  </li>
)

const slippingFirst = (strengths: readonly Strength[]): readonly Strength[] =>
  strengths.toSorted((one, other) => Number(other.state === 'slipping') - Number(one.state === 'slipping'))

/** What inspectors recognised, who answers for it, and whether it holds. */
export const Strengths = ({ strengths, ...props }: StrengthsProps) => (
  <section id="strengths">
    <h2 class="govuk-heading-m">Strengths to keep</h2>
    {strengths.length === 0 ? (
      nothing
    ) : (
      <ul class="los-findings">
        {slippingFirst(strengths).map((strength) => (
          <OneStrength strength={strength} {...props} />
        ))}
      </ul>
    )}
  </section>
)
