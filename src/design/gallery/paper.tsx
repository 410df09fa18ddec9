import { DocumentView, PaperParagraph, PaperSection, PaperTable } from '../components/index.ts'

const head = [
  ['Strategic aim', 'Children and young people are safe and supported to reach their potential'],
  ['Key decision', 'Yes · forward plan reference FP/200420'],
  ['Portfolio holder', 'Portfolio Holder for Children and Young People'],
  ['Ward councillors', 'All'],
] as const

const Header = () => (
  <table class="paper-header">
    <caption class="govuk-visually-hidden">About this report</caption>
    <tbody>
      {head.map(([name, value]) => (
        <tr>
          <th scope="row">{name}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const judgements = [
  ['Children who need help and protection', 'Good', 'Requires improvement to be good'],
  ['Children in care and care leavers', 'Requires improvement to be good', 'Requires improvement to be good'],
  ['Leaders', 'Good', 'Requires improvement to be good'],
] as const

const Judgements = () => (
  <PaperTable
    caption="Table 1: judgements"
    head={['Strand', 'Our own evaluation', 'Judgement']}
    rows={judgements}
  />
)

const Purpose = () => (
  <PaperSection number="1" heading="Purpose of the report" level={3}>
    <PaperParagraph number="1.1">
      To tell Cabinet what the inspection found and to seek approval for what the council will do about it
      <a class="paper-note-mark" href="#note-1" aria-label="Footnote 1">
        1
      </a>
      .
    </PaperParagraph>
    <PaperParagraph number="1.2">
      In October{' '}
      <a class="paper-fact" href="#measure">
        71% of assessments (37 of 52)
      </a>{' '}
      were finished within 45 working days, against 84% usual since April.{' '}
      <mark class="paper-flag">This report is for information only.</mark>
    </PaperParagraph>
    <PaperParagraph number="1.2.1" level={2}>
      The figures are as at 24 November 2020 and will not change in this paper.
    </PaperParagraph>
  </PaperSection>
)

export const Paper = () => (
  <section>
    <h2 class="govuk-heading-m">A paper as it will be read</h2>
    <DocumentView label="Cabinet report: children’s services improvement plan">
      <p class="paper-council">Kestrelshire County Council · Cabinet, 16 June 2020</p>
      <h3 class="paper-title">Children’s services improvement plan</h3>
      <Header />
      <div class="paper-recommendations">
        <h4>Recommendations</h4>
        <ol class="paper-list">
          <li>That Cabinet approves the improvement plan at appendix B.</li>
          <li>That Cabinet notes the statutory date for submission, 21 July 2020.</li>
        </ol>
      </div>
      <Purpose />
      <PaperSection number="2" heading="What inspectors judged" level={3}>
        <Judgements />
      </PaperSection>
      <ol class="paper-notes">
        <li id="note-1">Section 3 of the report, “Areas for improvement”.</li>
      </ol>
      <p class="paper-alternative-format">
        A large print or Braille version of this report is available on request.
      </p>
    </DocumentView>
  </section>
)
