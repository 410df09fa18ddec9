import { classNames, Details, ShapeTag } from '../../../design/index.ts'
import type { Line } from '../model/line.ts'
import { needOf } from '../model/order.ts'
import type { NeedId } from '../rules/needs.ts'

type Told = Line['reasons'][number]

export const NeedTag = ({ need }: { readonly need: NeedId }) => {
  const { title, looks } = needOf(need)
  const [shape, tone] = looks
  return (
    <ShapeTag shape={shape} tone={tone}>
      {title}
    </ShapeTag>
  )
}

const WhyLink = ({ reason, councilId }: { readonly reason: Told; readonly councilId: string }) =>
  reason.whyHref === undefined ? null : (
    <a class="govuk-link los-monday__why" href={reason.whyHref}>
      why this date
      <span class="govuk-visually-hidden">
        : {reason.what}, child {councilId}
      </span>
    </a>
  )

/** What is wrong and what it is held against. */
export const ReasonText = ({ reason, councilId }: { readonly reason: Told; readonly councilId: string }) => (
  <>
    <span class="los-monday__what">{reason.what}</span>
    <span class="los-monday__because">
      {reason.because} <WhyLink reason={reason} councilId={councilId} />
    </span>
  </>
)

/** What stands behind the worst reason, and what nobody can tell: one click away, and the reasons on paper too. */
export const OtherReasons = ({ line: { reasons, notKnown, councilId } }: { readonly line: Line }) => {
  const others = reasons.slice(1)
  if (others.length + notKnown.length === 0) return null
  const parts = [
    others.length > 0 && `${others.length} more`,
    notKnown.length > 0 && `${notKnown.length} not known`,
  ].filter((part) => part !== false)
  return (
    <Details
      class={classNames('los-monday__more', others.length === 0 && 'los-screen-only')}
      summary={
        <>
          {parts.join(', ')}
          <span class="govuk-visually-hidden"> for child {councilId}</span>
        </>
      }
    >
      <ul class="govuk-list los-list-in-cell">
        {others.map((reason) => (
          <li>
            <NeedTag need={reason.need} /> <ReasonText reason={reason} councilId={councilId} />
          </li>
        ))}
        {notKnown.map(({ title, supply }) => (
          <li class="los-screen-only">
            <strong>{title}: not known.</strong> {supply}
          </li>
        ))}
      </ul>
    </Details>
  )
}
