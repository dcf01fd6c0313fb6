import type { Channel, Round, StatementAnswer } from '../../../shared/model/workshop.ts';
import { counted, type Translated } from '../../../shared/words/language.ts';

const nl = {
  title: 'Formulieren invoeren',
  back: 'Terug naar Verzamelen',
  line: 'Bedrijfsonderdeel',
  forLines: 'Voor welk onderdeel is dit formulier?',
  shown: 'Cijfers tonen',
  hiddenAnswer: 'ingevuld',
  entered: (n: number) => counted(n, 'formulier ingevoerd', 'formulieren ingevoerd'),
  justEntered: (who: string) => `${who} is ingevoerd.`,
  undoHint: 'Verkeerd? Ongedaan maken haalt het hele formulier terug.',
  codeQuestion: 'Welke code staat er op het formulier?',
  code: 'Code',
  codeHint: 'Typ de code en druk op Enter, of scan de QR.',
  go: 'Invoeren',
  blankForm: 'Los formulier: nog niemand in de lijst',
  answeredBefore: {
    typed: 'Al ingevuld door jou. Wat je nu opslaat, telt; het eerdere antwoord blijft bewaard.',
    laptop: 'Heeft al geantwoord op de laptop. Wat je nu opslaat, telt; het eerdere antwoord blijft bewaard.',
    phone:
      'Heeft al geantwoord met de telefoon. Wat je nu opslaat, telt; het eerdere antwoord blijft bewaard.',
    paper: 'Dit formulier is al ingevoerd. Wat je nu opslaat, telt; het eerdere antwoord blijft bewaard.',
    file: 'Kwam al binnen met een bestand. Wat je nu opslaat, telt; het eerdere antwoord blijft bewaard.',
  } satisfies Record<Channel, string>,
  faults: {
    unknownCode: (code: string) =>
      `‘${code}’ is geen code van deze workshop. Kijk nog eens op het formulier.`,
    inBin: (who: string) => `${who} is uit de lijst gehaald. Zet die eerst terug bij Voorbereiden.`,
    otherLine: (who: string, line: string) =>
      `${who} antwoordt niet voor ${line}. Kies een ander bedrijfsonderdeel.`,
    otherRound: (kind: Round['kind'], number: number) =>
      kind === 'target'
        ? `Dit is een formulier van de ambitieronde ${number}, niet van deze ronde.`
        : `Dit is een formulier van ronde ${number}, niet van deze ronde.`,
  },
  newPerson: 'Wie vulde dit in?',
  newPersonHelp: 'Neem over wat er op het formulier staat. Niets ingevuld? Dan mag het leeg blijven.',
  name: 'Naam',
  layer: 'Laag',
  noLayer: 'Niet ingevuld',
  department: 'Afdeling',
  toAnswers: 'Naar de antwoorden',
  quickKeys: (highest: number) => `1 tot en met ${highest} kiest het niveau, 0 is ‘weet ik niet’.`,
  detailedKeys: '1 = ja, 2 = deels, 3 = nee, 4 = weet ik niet.',
  otherKeys: 'Spatie laat open, ← en → lopen, Backspace gaat terug en wist, Enter is klaar.',
  answers: { yes: 'ja', partly: 'deels', no: 'nee', unknown: 'weet ik niet' } satisfies Record<
    StatementAnswer,
    string
  >,
  signs: { yes: 'ja', partly: 'deels', no: 'nee', unknown: '?' } satisfies Record<StatementAnswer, string>,
  unknownLevel: 'weet ik niet',
  open: 'open',
  typed: 'Getypt',
  statement: (n: number) => `Stelling ${n}`,
  of: (n: number, total: number) => `${n} van ${total}`,
  map: 'Alle stellingen',
  cell: (n: number, answer: string) => `Stelling ${n}: ${answer}`,
  pillarIs: (pillar: string, answer: string) => `${pillar}: ${answer}`,
  check: 'Klopt dit met het papier?',
  checkOpen: (n: number) => (n === 1 ? 'Eén vraag is open. Dat mag.' : `${n} vragen zijn open. Dat mag.`),
  save: 'Opslaan',
  saveHint: 'Enter slaat op, Backspace gaat terug. Toelichtingen: Tab.',
  comment: (pillar: string) => `Toelichting bij ${pillar}`,
  comments: 'Toelichtingen',
  leave: 'Niet opslaan, ander formulier',
  counts: (yes: number, partly: number, no: number, unknown: number) =>
    `${yes} ja, ${partly} deels, ${no} nee, ${unknown} weet ik niet`,
  closed: 'Deze ronde is gesloten: er kan niets meer bij.',
};

export type EntryWords = Translated<typeof nl>;

const en: EntryWords = {
  title: 'Enter forms',
  back: 'Back to Collect',
  line: 'Business line',
  forLines: 'Which line is this form for?',
  shown: 'Show the figures',
  hiddenAnswer: 'filled in',
  entered: (n) => counted(n, 'form entered', 'forms entered'),
  justEntered: (who) => `${who} has been entered.`,
  undoHint: 'A mistake? Undo takes the whole form back out.',
  codeQuestion: 'Which code is on the form?',
  code: 'Code',
  codeHint: 'Type the code and press Enter, or scan the QR.',
  go: 'Enter',
  blankForm: 'Loose form: nobody on the list yet',
  answeredBefore: {
    typed: 'You typed this in before. What you save now counts; the earlier answer is kept.',
    laptop: 'Has answered on the laptop already. What you save now counts; the earlier answer is kept.',
    phone: 'Has answered by phone already. What you save now counts; the earlier answer is kept.',
    paper: 'This form has been entered before. What you save now counts; the earlier answer is kept.',
    file: 'Came in with a file already. What you save now counts; the earlier answer is kept.',
  },
  faults: {
    unknownCode: (code) => `‘${code}’ is not a code of this workshop. Have another look at the form.`,
    inBin: (who) => `${who} was taken off the list. Put them back first, in Prepare.`,
    otherLine: (who, line) => `${who} does not answer for ${line}. Choose another business line.`,
    otherRound: (kind, number) =>
      kind === 'target'
        ? `This is a form of target round ${number}, not of this round.`
        : `This is a form of round ${number}, not of this round.`,
  },
  newPerson: 'Who filled this in?',
  newPersonHelp: 'Copy what the form says. Nothing filled in? Then it may stay empty.',
  name: 'Name',
  layer: 'Layer',
  noLayer: 'Not filled in',
  department: 'Department',
  toAnswers: 'To the answers',
  quickKeys: (highest) => `1 to ${highest} choose the level, 0 is ‘I don’t know’.`,
  detailedKeys: '1 = yes, 2 = partly, 3 = no, 4 = I don’t know.',
  otherKeys: 'Space leaves it open, ← and → move, Backspace goes back and clears, Enter finishes.',
  answers: { yes: 'yes', partly: 'partly', no: 'no', unknown: 'I don’t know' },
  signs: { yes: 'yes', partly: 'partly', no: 'no', unknown: '?' },
  unknownLevel: 'I don’t know',
  open: 'open',
  typed: 'Typed',
  statement: (n) => `Statement ${n}`,
  of: (n, total) => `${n} of ${total}`,
  map: 'All statements',
  cell: (n, answer) => `Statement ${n}: ${answer}`,
  pillarIs: (pillar, answer) => `${pillar}: ${answer}`,
  check: 'Is this what the paper says?',
  checkOpen: (n) =>
    n === 1 ? 'One question is open. That’s fine.' : `${n} questions are open. That’s fine.`,
  save: 'Save',
  saveHint: 'Enter saves, Backspace goes back. Comments: Tab.',
  comment: (pillar) => `Comment on ${pillar}`,
  comments: 'Comments',
  leave: 'Don’t save, other form',
  counts: (yes, partly, no, unknown) => `${yes} yes, ${partly} partly, ${no} no, ${unknown} don’t know`,
  closed: 'This round is closed: nothing can be added.',
};

export const entryWords = { nl, en };
