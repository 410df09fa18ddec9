import { typedFigures } from '../find/figures.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

/** Numbers that hold: each comes from somewhere, and the reader can go there. */
export const figureRules: readonly CheckRule[] = [
  {
    id: 'figures.source',
    title: 'A figure that is typed by hand says where it comes from',
    why: 'Figures that differ from page to page, or that nobody can find again, cost a paper its trust.',
    severity: 'should be looked at',
    toDo: 'Take the figure from the record, or say its source in a footnote or a link beside it.',
    finds: typedFigures,
    examples: {
      breaks: sketch({ parts: { analysis: 'In June 82% of children were visited in time.' } }),
      holds: sketch({
        parts: {
          analysis: 'In June 82% of children were visited in time.[^Extract of list 8, 30 June 2026.]',
        },
      }),
    },
  },
]
