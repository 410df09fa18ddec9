/** What `los child export` leaves to a person to decide, and where that is kept. */
export interface LeftToAPerson {
  readonly words: string
  readonly tables: readonly string[]
}

/** Told in the document as it stands here. */
export const notInExport: readonly LeftToAPerson[] = [
  {
    words:
      'Where a carer lives, if it is held: it is about the carer as well. Whoever may read addresses decides.',
    tables: ['children.placement_address'],
  },
  {
    words: 'The adoptive family, if one is held: the adoption service decides.',
    tables: ['children.adoptive_family'],
  },
  {
    words:
      'Who the child’s brothers and sisters are, if the council has supplied a list of them: it is about those children too.',
    tables: ['children.sibling'],
  },
  {
    words:
      'Why the record is kept to few people and who they are, if it is: whoever authorises restrictions decides.',
    tables: ['children.restriction', 'children.allowed_reader'],
  },
  {
    words:
      'Why the record is kept for longer than the council’s retention rule says, if it is: it may be about a court case or a claim.',
    tables: ['retention.hold'],
  },
  {
    words: 'Why a row was removed since it was wrong, if one was: the reason may repeat what was wrong.',
    tables: ['retention.rectification'],
  },
  {
    words:
      'Why two of the council’s numbers were found to be one child or two, if anybody decided that: the other child may be another person.',
    tables: ['children.identity'],
  },
  {
    words:
      'What is in the files that the council uploaded, what was found wrong in their rows and what they changed, and numbers in them that are written otherwise than the child’s: they name other children too. What those that were applied said of this child is in this document, in every version; what those said that were only checked, or thrown away, is not.',
    tables: ['intake.problem', 'intake.changed_value', 'intake.respelling'],
  },
  {
    words:
      'Records and files that the council’s retention rule had removed: what is gone is held nowhere here.',
    tables: [],
  },
  {
    words: 'Papers, minutes and plans that name nobody but mean the child: ask those who keep them.',
    tables: [],
  },
]
