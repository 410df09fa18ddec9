/** Own words; not yet checked against the source. */
export const lateLaw =
  'An item whose papers were not open for five clear days may be considered where the chair is of the opinion, for special circumstances that the minutes say, that it is urgent (Local Government Act 1972, section 100B(4)(b); not yet checked against the source).'
