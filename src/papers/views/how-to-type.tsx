import { Details } from '../../design/index.ts'

const marks: readonly (readonly [typed: string, becomes: string])[] = [
  ['A blank line', 'ends a paragraph; each paragraph takes the next number by itself'],
  ['~ Text', 'a paragraph without a number'],
  ['# Heading', 'a sub-heading; #. gives it a number, ## makes it smaller'],
  ['- item', 'a bulleted list, a line for each item'],
  ['1. item', 'a numbered list; the numbers are counted for you'],
  ['**words**', 'strong'],
  ['__words__', 'emphasis'],
  ['[words](https://…)', 'a link'],
  ['Table: caption', 'a table: below it a line for each row, cells between bars, the headings first'],
  ['words[^a note]', 'a footnote, numbered for you'],
  ['[?what is missing]', 'a fact that is not known yet: it shows as such until you replace it'],
  [
    '[21 July 2020](=clocks/…)',
    'a figure tied to the record: it is always as the record has it, until the paper is frozen',
  ],
  ['[figure](=measures/NAME/value)', 'the figure of a measure; /of in place of /value says what it is of'],
  ['[chart](=measures/NAME/chart)', 'on a line of its own: the chart of a measure with its table'],
]

/** How the text of a section is marked, in the way of letters and mails: no code, and never HTML. */
export const HowToType = () => (
  <Details summary="How to mark headings, lists and tables">
    <dl class="govuk-list">
      {marks.map(([typed, becomes]) => (
        <>
          <dt>
            <code>{typed}</code>
          </dt>
          <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-2">{becomes}</dd>
        </>
      ))}
    </dl>
    <p class="govuk-body">
      <a class="govuk-link" href="/papers/figures">
        Measures by name, ready to copy
      </a>
    </p>
  </Details>
)
