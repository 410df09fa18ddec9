import type { Slot } from '../../design/index.ts'

export interface StationProps {
  readonly id: string
  readonly title: string
  readonly edit?: { readonly href: string; readonly text: string }
  readonly children?: Slot
}

/** One step of the line, with the link that changes it. */
export const Station = ({ id, title, edit, children }: StationProps) => (
  <section id={id} aria-labelledby={`${id}-heading`}>
    <h2 class="govuk-heading-m" id={`${id}-heading`}>
      {title}
    </h2>
    {children}
    {edit && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={edit.href}>
          {edit.text}
        </a>
      </p>
    )}
  </section>
)
