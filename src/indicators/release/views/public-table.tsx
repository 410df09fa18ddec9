import type { PublicPage, PublicRow } from '../model/page.ts'

/** A number as printed, or a c with what it stands for, the same words for each. */
const Printed = ({ text, mark }: { readonly text: string; readonly mark: string }) =>
  text === 'c' ? (
    <>
      <span aria-hidden="true">c</span>
      <span class="govuk-visually-hidden">{mark}</span>
    </>
  ) : (
    <>{text}</>
  )

export const publicColumns = ({ mark }: Pick<PublicPage, 'mark'>) => [
  {
    head: 'Measure',
    cell: ({ title, question }: PublicRow) => (
      <>
        {title}
        <span class="los-score__line los-released__question">{question}</span>
      </>
    ),
  },
  { head: 'When', cell: ({ when }: PublicRow) => when },
  {
    head: 'Met it',
    format: 'numeric' as const,
    cell: ({ part }: PublicRow) => <Printed text={part} mark={mark} />,
  },
  {
    head: 'Number',
    format: 'numeric' as const,
    cell: ({ all }: PublicRow) => <Printed text={all} mark={mark} />,
  },
  {
    head: 'Percentage',
    format: 'numeric' as const,
    cell: ({ percent }: PublicRow) => <Printed text={percent} mark={mark} />,
  },
]

/** What each measure counts, under the table. */
export const Definitions = ({ rows }: Pick<PublicPage, 'rows'>) => (
  <dl class="los-released__definitions">
    {rows.map(({ title, definition }) => (
      <>
        <dt>{title}</dt>
        <dd>{definition}</dd>
      </>
    ))}
  </dl>
)
