/** How a printed paper looks: the size of its text in points, and what follows from it. */
export interface Look {
  readonly name: 'print' | 'large print'
  readonly points: number
  /** A table of more columns is told row by row: at this size it would not fit, or would be cut into slivers. */
  readonly mostColumns: number
  /** What a picture shows is said below it too, since words in a picture do not grow with the text. */
  readonly saysPictures: boolean
}

export const print: Look = { name: 'print', points: 11, mostColumns: 8, saysPictures: false }

/** Clear print for readers with low vision: 18 points and more, laid out anew. */
export const largePrint: Look = { name: 'large print', points: 18, mostColumns: 3, saysPictures: true }
