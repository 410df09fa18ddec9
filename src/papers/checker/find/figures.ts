import { figuresIn } from '../figure-words.ts'
import type { Fault } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn } from '../reading.ts'

/** Where decisions are asked for, the amount is what is decided; the header and the appendices are the record’s own. */
const left = new Set(['recommendations', 'header'])

const isTyped = ({ where, saysSource }: Passage): boolean => !left.has(where.section) && !saysSource

/** Figures about children, staff, performance or money that somebody typed, with nothing to say where they come from. */
export const typedFigures = (reading: Reading): readonly Fault[] =>
  reading.body
    .filter(isTyped)
    .flatMap((passage) =>
      figuresIn(passage.typed).map(({ words: found }) =>
        faultIn(
          passage,
          found,
          'This figure was typed by hand and has no source: it will not change when the record does, and nobody can trace it.',
        ),
      ),
    )
