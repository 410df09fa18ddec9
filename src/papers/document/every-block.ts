import {
  bullets,
  fact,
  figures,
  footnote,
  gap,
  link,
  numbered,
  numberedHeading,
  plain,
  recommendationsHeading,
  say,
  section,
  smallHeading,
  steps,
  strong,
  subHeading,
  table,
  text,
  words,
} from './build.ts'
import type { Block, Document } from './model.ts'

/** A red dot of one pixel: enough to see that a picture arrived, with its words. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const blocks: readonly Block[] = [
  {
    kind: 'details',
    entries: [
      { term: 'Strategic aim', lines: [[text('Children are safe')]] },
      { term: 'Contact officers', lines: [[text('Head of Safeguarding')], [text('Head of Commissioning')]] },
    ],
  },
  recommendationsHeading('Recommendations'),
  plain([text('That Cabinet:')]),
  steps([[text('Approves the plan.')], [text('Delegates its final wording.')]]),
  section('Purpose'),
  numbered(
    say`The plan is due by ${fact('21 July 2020', 'clocks', 'statement', 'due on')}.${footnote(text('Seventy working days.'))}`,
  ),
  numbered(
    say`Read ${link('the report', 'https://www.example.org/report')}, ${strong('all')} of it; ${gap('who has read it')}.`,
  ),
  section('Analysis'),
  subHeading(text('What inspectors found')),
  bullets([[text('Reviews come late.')], [text('Plans drift.')]]),
  numberedHeading(text('Timeliness of reviews')),
  plain([text('Nine of ten were in time.')]),
  smallHeading(text('By team')),
  table('Reviews in time', [words('Team'), figures('In time')], [[[text('North')], [text('9 of 10')]]]),
  numbered(say`Another paragraph${footnote(text('A second note.'))}.`),
  section('Governance', 'appendix'),
  numbered([text('The group reports to the board.')]),
  {
    kind: 'figure',
    alternative: 'The group stands below the board.',
    caption: 'Who reports to whom',
    picture: 'chart',
  },
  { kind: 'notice', content: [text('Large print: 01234 567890')] },
]

/** A short document with every kind of block and run, by which each renderer is tested. */
export const everyBlock: Document = {
  language: 'en-GB',
  title: 'Improvement plan',
  subject: 'Report to Cabinet, 16 June 2020',
  publisher: 'Exampleshire Council',
  above: ['Exampleshire Council', 'Cabinet, 16 June 2020'],
  below: ['Report of the Director of Children’s Services'],
  blocks,
  pictures: {
    chart: {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>',
      png: dot,
      width: 90,
      height: 30,
    },
  },
}
