/** Time limits that are met by seeing the child: when one is late, the child is unseen. By the beginnings of their ids. */
export const seeingTheChild: readonly string[] = [
  'assessment.child_seen',
  'cin.visit',
  'cla.visit',
  'cp.visit',
]
