import { type Names, namesOf } from '../../../src/search/names';

/** A small list of names, made for tests. */
export const sample = (): Names =>
  namesOf({
    kinds: ['Guidance', 'Method', 'Template', 'Example', 'Law', 'Statement', 'Term'],
    places: [
      ['Paying people for their time', '/guides/paying-people/', 0, 'expenses', 'payment policy', 'universal credit'],
      ['Non-executive member with the involvement brief', '/roles/non-executive/', 0, 'lay member'],
      ['Survey', '/methods/survey/', 1, 'questionnaire', 'poll'],
      ["Citizens' jury", '/methods/citizens-jury/', 1],
      ['Feedback letter', '/templates/feedback-letter/', 2, 'thank you letter'],
      ['Leeds: a survey of expenses', '/examples/leeds/', 3],
      ['Public bodies must have due regard to equality', '/law/equality-duty/', 4, 'Equality Act 2010, section 149'],
      ['S2-03 People say what must change', '/assess/statements/#S2-03', 5, 'S2-03'],
      ['Co-production', '/glossary/#', 6, 'working as equals'],
      ['Seldom heard', '/glossary/#', 6, 'hard to reach', 'hard-to-reach groups'],
      ['Integrated care board (ICB)', '/glossary/#', 6, 'NHS commissioner'],
      ['ICBs must involve people in commissioning', '/law/icb-involvement/', 4, 'ICB involvement duty'],
      ['Out-of-hours service', '/glossary/#', 6],
    ],
    words: [
      [['bus fare', 'travel costs'], ['expenses']],
      [['hush money'], ['payment policy']],
    ],
    common: { peopl: 90 },
  });
