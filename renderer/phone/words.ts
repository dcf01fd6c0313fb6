import type { Layer } from '../../shared/model/workshop.ts';
import type { RoomFault } from '../../shared/room/protocol.ts';
import { counted, type Translated } from '../../shared/words/language.ts';
import type { Refusal } from './state/sheet.ts';

const nl = {
  otherLanguage: { short: 'EN', long: 'Read in English' },
  back: 'Terug',

  /** Two lines at most beside the buttons, on a screen of 360 pixels. */
  status: {
    connecting: 'Verbinden…',
    connected: 'Verbonden',
    arrived: 'Alles is aangekomen',
    onItsWay: 'Onderweg…',
    busy: 'De laptop is even bezig. Bewaard op telefoon.',
    waiting: 'De laptop is even bezig…',
    down: 'Geen verbinding. Bewaard op telefoon.',
    downFleeting: 'Geen verbinding. Laat dit open.',
    downEmpty: 'Geen verbinding',
    downArrived: 'Geen verbinding. Al aangekomen.',
    late: 'Niet alles telt mee',
  },
  onlyIn: 'De vragen zijn er alleen in het Engels.',
  fleeting: 'Deze telefoon kan niets bewaren. Laat deze pagina open tot je klaar bent.',

  searching: 'Ik zoek de laptop…',
  searchingText: 'Lukt het niet? Kijk of je op hetzelfde wifinetwerk zit als de laptop.',

  outdated: 'Deze pagina is vernieuwd',
  outdatedText: 'Laad hem opnieuw. Wat je hebt ingevuld, blijft bewaard.',
  reload: 'Opnieuw laden',

  itWorks: 'Het werkt',
  itWorksText: 'Deze telefoon bereikt de laptop. Meer hoef je nu niet te doen.',

  joinTitle: (organisation: string) =>
    organisation ? `Doe mee met de workshop van ${organisation}` : 'Doe mee met de workshop',
  joinCode: 'Code op het scherm',
  joinCodeHelp: 'Vijf cijfers',
  name: 'Je naam',
  layer: 'Waar hoor je bij?',
  layers: { board: 'Directie', management: 'Management', staff: 'Medewerkers' } satisfies Record<
    Layer,
    string
  >,
  department: 'Je afdeling',
  noDepartment: 'Kies je afdeling',
  otherDepartment: 'Een andere afdeling',
  ratherNot: 'Zeg ik liever niet',
  anonymous: 'Je doet anoniem mee: niemand vraagt of bewaart je naam.',
  join: 'Meedoen',
  joining: 'Even geduld…',
  joinDown: 'Geen verbinding met de laptop. Ik probeer het vanzelf opnieuw.',
  joinBusy: 'Het is druk bij de laptop. Ik probeer het vanzelf opnieuw.',
  stop: 'Stoppen',
  haveCode: 'Ik heb al een persoonlijke code',
  knownTitle: 'Verdergaan met je code',
  codeNeeded: 'Je persoonlijke code krijg je van de begeleider.',
  knownText: 'Je antwoorden van je andere telefoon of van de laptop komen mee.',
  personalCode: 'Je persoonlijke code',
  goOn: 'Verdergaan',
  newHere: 'Ik heb nog geen code',
  nameKnownTitle: (name: string) => `Er doet al een ${name} mee`,
  nameKnownText:
    'Ben jij dat? Dan ga je verder met je persoonlijke code. Die staat op je andere telefoon onder ‘Code’, of vraag hem aan de begeleider.',
  areYou: (name: string) => `Ben jij ${name}?`,
  areYouOne: 'Ben jij een van deze mensen?',
  areYouText: 'Die naam staat op de lijst van vandaag.',
  yes: 'Ja, dat ben ik',
  nameKnownSame: 'Ja, verder met mijn code',
  nameKnownOther: 'Nee, ik ben iemand anders',
  missing: {
    joinCode: 'Vul de vijf cijfers in die op het scherm staan.',
    name: 'Vul je naam in.',
    layer: 'Kies waar je bij hoort.',
    department: 'Kies je afdeling.',
    personalCode: 'Vul je persoonlijke code in.',
  },
  faults: {
    'wrong-join-code': 'Deze code klopt niet. Kijk nog eens op het scherm.',
    'wrong-participant-code':
      'Deze persoonlijke code hoort niet bij deze workshop. Kijk hem na, of vraag de begeleider.',
    'name-empty': 'In deze naam staat niets leesbaars. Vul je naam in.',
    'code-needed': 'Je hebt een persoonlijke code nodig. Vraag de begeleider.',
    'room-full': 'De workshop is vol. Vraag de begeleider.',
    'unknown-token': 'De laptop kent deze telefoon niet meer. Ga verder met je code, of vraag de begeleider.',
  } satisfies Partial<Record<RoomFault, string>>,
  otherFault: 'Dat lukte niet. Vraag de begeleider om hulp.',

  welcome: (name: string) => (name ? `Welkom, ${name}` : 'Welkom'),
  yourCode: 'Je persoonlijke code',
  yourCodeHelp: 'Schrijf hem op: hiermee ga je verder op een andere telefoon of op de laptop.',
  waitTitle: (name: string) => (name ? `Je doet mee, ${name}` : 'Je doet mee'),
  waitText: 'Zodra de begeleider begint, verschijnen hier de vragen. Je hoeft niets te doen.',
  measureTitle: 'Waar staan jullie nu?',
  measureAgain: 'Nog een keer: waar staan jullie nu?',
  targetTitle: 'Waar willen jullie naartoe?',
  quickText: (pillars: number) =>
    `${counted(pillars, 'pijler', 'pijlers')}. Kies steeds de beschrijving die nu het best past.`,
  targetText: (pillars: number) =>
    `${counted(pillars, 'pijler', 'pijlers')}. Kies steeds waar jullie naartoe moeten. Blijven waar je bent mag ook.`,
  detailedText: (statements: number) =>
    `${counted(statements, 'stelling', 'stellingen')}. Zeg steeds of het bij jullie zo is.`,
  minutes: (n: number) => `Ongeveer ${n} minuten.`,
  prefilled:
    'Je antwoorden van de vorige keer staan al klaar. Verander wat je nu anders ziet, en rond daarna af.',
  linesText: (lines: string) => `Je doet dit na elkaar voor ${lines}.`,
  private: 'Niemand ziet wat er gekozen is, tot de begeleider de uitkomst van de groep laat zien.',
  firstLine: (line: string) => `Eerst: ${line}`,
  nextLine: (line: string) => `Nu: ${line}`,
  lineText: 'Beantwoord de vragen hier alleen voor dit onderdeel.',
  begin: 'Beginnen',

  addComment: 'Iets toelichten',

  reviewHelp: 'Tik op een regel om iets te veranderen.',
  reviewReadOnly: 'Dit heb je geantwoord',
  finished: 'Ja, ik ben klaar',
  doneArrived: 'Je antwoorden zijn aangekomen op de laptop.',
  doneOnItsWay: 'Je antwoorden zijn onderweg. Laat deze pagina nog even open.',
  doneDown:
    'Je antwoorden staan op deze telefoon. Zodra er weer verbinding is, gaan ze vanzelf mee. Laat deze pagina open.',
  doneWait: 'Tot de ronde sluit kun je ze nog veranderen.',
  closedTitle: 'De ronde is gesloten',
  closedText: 'Kijk naar het scherm voor hoe het verdergaat.',
  revealedTitle: 'De uitkomst is er',
  revealedText: 'Kijk naar het scherm: daar zien jullie samen het beeld van de groep.',
  refused: {
    closed:
      'Je laatste antwoorden kwamen aan toen de ronde al gesloten was. Ze tellen nog niet mee: de begeleider beslist.',
    'left-out': 'Je laatste antwoorden kwamen te laat. Ze tellen niet mee.',
    fault: 'Je laatste wijziging kan niet worden opgeslagen. Zeg het tegen de begeleider.',
  } satisfies Record<Refusal, string>,
  ofEarlier: (text: string) => `Vorige ronde – ${text}`,
  closedNothing: 'Van jou is in deze ronde niets aangekomen.',
  lookBack: 'Mijn antwoorden bekijken',
  reminder: 'De begeleider vraagt of je bijna klaar bent. Neem rustig de tijd.',
  changedElsewhere:
    'Je antwoorden zijn ook ergens anders ingevuld, bijvoorbeeld op papier of op de laptop. Je ziet hier nu wat telt.',
  seen: 'Oké',

  isMoved: 'Staat er een ander adres op het scherm?',
  newAddress: 'Nieuw adres',
  newAddressText: 'Typ het adres dat nu op het scherm staat. Wat nog niet was aangekomen, gaat mee.',
  address: 'Adres op het scherm',
  addressWrong: 'Een adres ziet eruit als 192.168.1.20:4782.',

  about: 'Code',
  aboutTitle: 'Jouw code',
  aboutMe: (name: string) => `Je doet mee als ${name}.`,
  resign: 'Iemand anders gebruikt deze telefoon',
  resignText:
    'Jouw antwoorden blijven bij de laptop. Met je persoonlijke code kun je er altijd weer bij. Heb je de code opgeschreven?',
  resignYes: 'Ja, laat iemand anders meedoen',
  resignWait: 'Dat kan zodra je antwoorden zijn aangekomen.',
};

export type PhoneWords = Translated<typeof nl>;

const en: PhoneWords = {
  otherLanguage: { short: 'NL', long: 'Lees in het Nederlands' },
  back: 'Back',

  status: {
    connecting: 'Connecting…',
    connected: 'Connected',
    arrived: 'All arrived',
    onItsWay: 'On its way…',
    busy: 'The laptop is busy. Saved on this phone.',
    waiting: 'The laptop is busy…',
    down: 'No connection. Saved on this phone.',
    downFleeting: 'No connection. Leave this page open.',
    downEmpty: 'No connection',
    downArrived: 'No connection. All has arrived.',
    late: 'Not all of it counts',
  },
  onlyIn: 'The questions are in Dutch only.',
  fleeting: 'This phone can’t save anything. Leave this page open until you are done.',

  searching: 'Looking for the laptop…',
  searchingText: 'No luck? Check that you are on the same Wi-Fi network as the laptop.',

  outdated: 'This page has been renewed',
  outdatedText: 'Load it again. What you filled in is kept.',
  reload: 'Load again',

  itWorks: 'It works',
  itWorksText: 'This phone reaches the laptop. There is nothing more to do now.',

  joinTitle: (organisation) => (organisation ? `Join the workshop of ${organisation}` : 'Join the workshop'),
  joinCode: 'Code on the screen',
  joinCodeHelp: 'Five digits',
  name: 'Your name',
  layer: 'Which group are you in?',
  layers: { board: 'Board', management: 'Management', staff: 'Staff' },
  department: 'Your department',
  noDepartment: 'Choose your department',
  otherDepartment: 'Another department',
  ratherNot: 'I’d rather not say',
  anonymous: 'You take part anonymously: nobody asks for or keeps your name.',
  join: 'Join',
  joining: 'One moment…',
  joinDown: 'No connection to the laptop. Trying again automatically.',
  joinBusy: 'The laptop is busy. Trying again automatically.',
  stop: 'Stop',
  haveCode: 'I already have a personal code',
  knownTitle: 'Carry on with your code',
  codeNeeded: 'The facilitator gives you your personal code.',
  knownText: 'Your answers from your other phone or from the laptop come along.',
  personalCode: 'Your personal code',
  goOn: 'Carry on',
  newHere: 'I don’t have a code yet',
  nameKnownTitle: (name) => `Somebody called ${name} has joined already`,
  nameKnownText:
    'Is that you? Then carry on with your personal code. It is on your other phone under ‘Code’, or ask the facilitator for it.',
  areYou: (name) => `Are you ${name}?`,
  areYouOne: 'Are you one of these people?',
  areYouText: 'That name is on today’s list.',
  yes: 'Yes, that is me',
  nameKnownSame: 'Yes, carry on with my code',
  nameKnownOther: 'No, I am somebody else',
  missing: {
    joinCode: 'Fill in the five digits that are on the screen.',
    name: 'Fill in your name.',
    layer: 'Choose your group.',
    department: 'Choose your department.',
    personalCode: 'Fill in your personal code.',
  },
  faults: {
    'wrong-join-code': 'This code is not right. Have another look at the screen.',
    'wrong-participant-code':
      'This personal code does not belong to this workshop. Check it, or ask the facilitator.',
    'name-empty': 'There is nothing readable in this name. Fill in your name.',
    'code-needed': 'You need a personal code. Ask the facilitator.',
    'room-full': 'The workshop is full. Ask the facilitator.',
    'unknown-token':
      'The laptop no longer knows this phone. Carry on with your code, or ask the facilitator.',
  },
  otherFault: 'That did not work. Ask the facilitator for help.',

  welcome: (name) => (name ? `Welcome, ${name}` : 'Welcome'),
  yourCode: 'Your personal code',
  yourCodeHelp: 'Write it down: with it you can carry on on another phone or on the laptop.',
  waitTitle: (name) => (name ? `You are in, ${name}` : 'You are in'),
  waitText: 'As soon as the facilitator begins, the questions appear here. You don’t have to do anything.',
  measureTitle: 'Where are you now?',
  measureAgain: 'Once more: where are you now?',
  targetTitle: 'Where do you want to go?',
  quickText: (pillars) =>
    `${counted(pillars, 'pillar', 'pillars')}. Each time, choose the description that fits best today.`,
  targetText: (pillars) =>
    `${counted(pillars, 'pillar', 'pillars')}. Each time, choose where you should go. Staying where you are is fine too.`,
  detailedText: (statements) =>
    `${counted(statements, 'statement', 'statements')}. Each time, say whether it is true for you.`,
  minutes: (n) => `About ${n} minutes.`,
  prefilled: 'Your answers from last time are ready. Change what you see differently now, then finish.',
  linesText: (lines) => `You do this for ${lines}, one after the other.`,
  private: 'Nobody sees what was chosen until the facilitator shows the group’s results.',
  firstLine: (line) => `First: ${line}`,
  nextLine: (line) => `Now: ${line}`,
  lineText: 'Answer the questions here for this business line only.',
  begin: 'Begin',

  addComment: 'Add a comment',

  reviewHelp: 'Tap a line to change it.',
  reviewReadOnly: 'This is what you answered',
  finished: 'Yes, I’m done',
  doneArrived: 'Your answers have arrived at the laptop.',
  doneOnItsWay: 'Your answers are on their way. Leave this page open for a moment.',
  doneDown:
    'Your answers are saved on this phone. They are sent automatically once there is a connection. Leave this page open.',
  doneWait: 'You can change them until the round closes.',
  closedTitle: 'The round is closed',
  closedText: 'Look at the screen for what comes next.',
  revealedTitle: 'The results are in',
  revealedText: 'Look at the screen: there you see how the group sees it.',
  refused: {
    closed:
      'Your last answers arrived when the round was already closed. They do not count yet: the facilitator decides.',
    'left-out': 'Your last answers came too late. They do not count.',
    fault: 'Your last change can’t be saved. Tell the facilitator.',
  },
  ofEarlier: (text) => `Earlier round – ${text}`,
  closedNothing: 'Nothing from you arrived in this round.',
  lookBack: 'See my answers',
  reminder: 'The facilitator asks whether you are nearly done. Take the time you need.',
  changedElsewhere:
    'Your answers were filled in somewhere else too, on paper or on the laptop for example. What you see here now is what counts.',
  seen: 'OK',

  isMoved: 'Is there another address on the screen?',
  newAddress: 'New address',
  newAddressText: 'Type the address that is on the screen now. What had not arrived comes along.',
  address: 'Address on the screen',
  addressWrong: 'An address looks like 192.168.1.20:4782.',

  about: 'Code',
  aboutTitle: 'Your code',
  aboutMe: (name) => `You take part as ${name}.`,
  resign: 'Somebody else uses this phone',
  resignText:
    'Your answers stay on the laptop. With your personal code you can always get back to them. Did you write down the code?',
  resignYes: 'Yes, let somebody else join',
  resignWait: 'You can do that once your answers have arrived.',
};

export const phoneWords = { nl, en };
