/** Worked examples of the rule, printed on its page and run as its tests. */
export interface EditExample {
  readonly before: string
  readonly after: string
  readonly lapses: boolean
  readonly because: string
}

const edit = (before: string, after: string, lapses: boolean, because: string): EditExample => ({
  before,
  after,
  lapses,
  because,
})
const small = (before: string, after: string, because: string) => edit(before, after, false, because)
const lapses = (before: string, after: string, because: string) => edit(before, after, true, because)

export const editExamples: readonly EditExample[] = [
  small('The plan costs £49,000 .', 'The plan costs £49,000.', 'A space before the full stop is gone.'),
  small('Carers’ reviews, in time', "Carers' reviews in time.", 'Only marks of punctuation differ.'),
  small('childrens services', 'Children’s Services', 'Only case and an apostrophe differ.'),
  small('It will be recieved in time.', 'It will be received in time.', 'Two letters changed places.'),
  small('A seperate budget', 'A separate budget', 'One vowel for another.'),
  small('We organize training.', 'We organise training.', 'One spelling for another.'),
  small('The comittee agrees.', 'The committee agrees.', 'A letter was doubled.'),
  small('Child care is funded.', 'Childcare is funded.', 'Two words were written as one.'),
  small('£49,000 in all', '£49000 in all', 'The same figure, written otherwise.'),
  lapses('The plan costs £49,000.', 'The plan costs £94,000.', 'A figure changed.'),
  lapses('The plan costs £4.9m.', 'The plan costs £49m.', 'A point in a figure is no punctuation.'),
  lapses('Two posts are vacant.', 'Ten posts are vacant.', 'A number in words changed.'),
  lapses('There is a risk.', 'There is no risk.', 'A negation was put in.'),
  lapses('It is lawful to delegate.', 'It is unlawful to delegate.', 'The meaning is turned round.'),
  lapses('We are not able to pay.', 'We are notable to pay.', 'A negation is lost where words are joined.'),
  lapses('Cabinet may approve it.', 'Cabinet must approve it.', 'A choice became a duty.'),
  lapses('It is due on 21 July 2020.', 'It is due on 22 July 2020.', 'A day changed.'),
  lapses('It is due on 21 June 2020.', 'It is due on 21 July 2020.', 'A month changed.'),
  lapses('as advised by Mr Brown', 'as advised by Mr Brawn', 'A name is never corrected silently.'),
  lapses('Costs increase next year.', 'Costs decrease next year.', 'Another word, however alike.'),
  lapses('The county pays.', 'The country pays.', 'Another word that one letter tells apart.'),
  lapses('The adoption panel', 'The adaption panel', 'Another word that one letter tells apart.'),
  lapses('Reserves pay for it.', 'The reserves pay for it all.', 'Words were added.'),
  lapses('Carers pay the council.', 'The council pay carers.', 'The same words in another order.'),
]
