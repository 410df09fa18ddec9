import { notKnown } from '../../model/index.ts'
import {
  appendixMissing,
  headerGaps,
  headingsOutOfOrder,
  mandatoryMissing,
  picturesWithoutWords,
  unnamedTables,
  headlessTables,
} from '../find/structure.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

/** All of it is there, and everybody can read it. */
export const structureRules: readonly CheckRule[] = [
  {
    id: 'structure.mandatory',
    title: 'Every mandatory section is written',
    why: 'Without the purpose and the background nobody can follow the rest.',
    severity: 'must be mended',
    toDo: 'Write the section, or let the record fill it.',
    finds: mandatoryMissing,
    examples: {
      breaks: sketch({ parts: { purpose: 'To approve the plan.' } }),
      holds: sketch({ parts: { purpose: 'To approve the plan.', background: 'Inspectors came in June.' } }),
    },
  },
  {
    id: 'structure.header',
    title: 'The block that opens the report is complete',
    why: 'Democratic services publish the notice from it.',
    severity: 'must be mended',
    toDo: 'Answer every line; “No” and “Not applicable” are answers.',
    finds: headerGaps,
    examples: { breaks: sketch({ header: { wards: notKnown } }), holds: sketch({}) },
  },
  {
    id: 'structure.appendix',
    title: 'Every appendix that is spoken of is there',
    why: 'The plan itself is an appendix: approved unseen, it is not approved.',
    severity: 'must be mended',
    toDo: 'Attach it, or take the reference out.',
    finds: appendixMissing,
    examples: {
      breaks: sketch({ parts: { 'next steps': 'The structure is at Appendix A.' } }),
      holds: sketch({
        parts: {
          'next steps': 'The structure is at Appendix A.',
          'governance appendix': 'The group reports to the board.',
        },
      }),
    },
  },
  {
    id: 'structure.table',
    title: 'Tables have a heading for each column, and full rows',
    why: 'A screen reader says the heading with each figure; without one there is only a row of numbers.',
    severity: 'must be mended',
    toDo: 'Give each column a heading, and each row a cell for every column.',
    finds: headlessTables,
    examples: {
      breaks: sketch({ parts: { finance: 'Table: Cost\n|  |  |\n| 2026 | £26,000 |' } }),
      holds: sketch({ parts: { finance: 'Table: Cost\n| Year | Cost > |\n| 2026 | £26,000 |' } }),
    },
  },
  {
    id: 'structure.caption',
    title: 'Tables have a caption',
    why: 'A list of tables, a screen reader and a reader who comes from a link all need to know what it is before its cells.',
    severity: 'should be looked at',
    toDo: 'Write “Table: ” and a caption in the line above the table.',
    finds: unnamedTables,
    examples: {
      breaks: sketch({ parts: { finance: '| Year | Cost > |\n| 2026 | £26,000 |' } }),
      holds: sketch({ parts: { finance: 'Table: Cost by year\n| Year | Cost > |\n| 2026 | £26,000 |' } }),
    },
  },
  {
    id: 'structure.picture',
    title: 'Pictures say in words what they show',
    why: 'Readers who cannot see it, and Braille, have only those words.',
    severity: 'must be mended',
    toDo: 'Write the alternative text: what a reader should learn from the picture.',
    finds: picturesWithoutWords,
    examples: {
      breaks: sketch({ parts: { 'governance appendix': '![](governance) Who reports to whom' } }),
      holds: {
        ...sketch({
          parts: {
            'governance appendix': '![The group reports to the board.](governance) Who reports to whom',
          },
        }),
        pictures: { governance: { svg: '<svg/>', width: 1, height: 1 } },
      },
    },
  },
  {
    id: 'structure.headings',
    title: 'Headings follow one another without a gap',
    why: 'People who navigate by headings take a missing level for missing text.',
    severity: 'should be looked at',
    toDo: 'Use a sub-heading (#) before a smaller one (##).',
    finds: headingsOutOfOrder,
    examples: {
      breaks: sketch({ parts: { analysis: '## By team\n\nNorth is on time.' } }),
      holds: sketch({ parts: { analysis: '# Visits\n\n## By team\n\nNorth is on time.' } }),
    },
  },
]
