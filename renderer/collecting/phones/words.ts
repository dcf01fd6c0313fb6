import type { Translated } from '../../../shared/words/language.ts';
import type { OpenFault } from '../../room/state.ts';

const faultsNl: Record<OpenFault, string> = {
  'address-gone': 'Deze laptop heeft dat adres niet meer. Kies het netwerk opnieuw.',
  'port-taken':
    'Een ander programma op deze laptop zit in de weg. Probeer het nog eens, of start de laptop opnieuw; alles is bewaard.',
  'not-allowed':
    'Deze laptop staat het niet toe. Vraag de beheerder om Praatplaat door de firewall te laten, of geef de laptop door.',
  'no-phone-page':
    'De pagina voor telefoons ontbreekt. Installeer Praatplaat opnieuw; je workshops blijven staan. Geef vandaag de laptop door.',
  'other-storage':
    'Een andere browser of een ander profiel op deze laptop laat nu telefoons binnen, met eigen gegevens. Neem je ze over, dan melden ze zich hier opnieuw aan; wat ze daar al gaven, blijft daar.',
  'host-gone': 'Het programma achter dit venster antwoordt niet. Start Praatplaat opnieuw; alles is bewaard.',
  storage:
    'Antwoorden kunnen nu niet worden opgeslagen. Maak ruimte vrij op de schijf; telefoons houden hun antwoorden vast en sturen ze opnieuw.',
};
const faultsEn: Record<OpenFault, string> = {
  'address-gone': 'This laptop no longer has that address. Choose the network again.',
  'port-taken':
    'Another program on this laptop is in the way. Try once more, or restart the laptop; all is kept.',
  'not-allowed':
    'This laptop does not allow it. Ask its administrator to let Praatplaat through the firewall, or pass the laptop.',
  'no-phone-page':
    'The page for phones is missing. Install Praatplaat again; your workshops stay. Pass the laptop for today.',
  'other-storage':
    'Another browser or profile on this laptop lets phones in now, with data of its own. If you take them over, they join again here; what they gave there already stays there.',
  'host-gone': 'The program behind this window does not answer. Start Praatplaat again; all is kept.',
  storage:
    'Answers cannot be stored now. Free some space on the disk; phones keep their answers and send them again.',
};

const nl = {
  phones: 'Telefoons',
  closed: 'Iedereen antwoordt op de eigen telefoon, via het wifinetwerk hier. Internet is niet nodig.',
  network: 'Netwerk',
  networkName: (name: string, address: string, isVirtual: boolean) =>
    `${name} · ${address}${isVirtual ? ' (vpn of virtueel)' : ''}`,
  noNetwork:
    'Deze laptop zit in geen enkel netwerk. Maak verbinding met een wifinetwerk, of zet de hotspot van je telefoon aan.',
  open: 'Telefoons toelaten',
  opening: 'De deur gaat open…',
  stop: 'Stoppen',
  show: 'Toon op het scherm',
  remind: 'Herinneren',
  reminded: 'Wie nog niet klaar is, krijgt een vriendelijk bericht op de telefoon.',
  remindFault: 'De herinnering is niet aangekomen. Probeer het nog eens.',
  connected: (n: number) =>
    n === 0 ? 'nog geen telefoon verbonden' : n === 1 ? '1 telefoon verbonden' : `${n} telefoons verbonden`,
  code: (code: string) => `code ${code}`,
  other: 'Er doen nu telefoons mee met een andere workshop. Als je ze hier toelaat, stopt dat daar.',
  elsewhere:
    'Een ander venster van Praatplaat zorgt nu voor de telefoons. Ga daarheen, of sluit dat venster.',
  retry: 'Opnieuw proberen',
  takeOver: 'Telefoons overnemen',
  faults: faultsNl,
  moved: 'Deze laptop zit niet meer in dit netwerk. Telefoons kunnen er niet bij; hun antwoorden bewaren ze.',
  moveTo: (name: string) => `Verder via ${name}`,
  movedAgain:
    'Wie al binnen was, kiest daarna op de eigen pagina “Nieuw adres” en typt het: wat nog niet was aangekomen, gaat mee. Is die pagina al dicht, dan gaat het verder met “Ik heb al een persoonlijke code”.',
  movedHere:
    'Al binnen op het vorige adres? Kies op die pagina “Nieuw adres”, of hier “Ik heb al een persoonlijke code”.',
  codesInList: 'Ieders code staat in de lijst, achter ⋯.',
  wifi: 'Wifinetwerk invullen',
  wifiTitle: 'Wifinetwerk voor de zaal',
  wifiText:
    'Hiermee komt er een QR-code op het scherm waarmee telefoons op het wifinetwerk komen. Naam en wachtwoord blijven op deze laptop.',
  wifiName: 'Naam van het wifinetwerk',
  wifiPassword: 'Wachtwoord',
  wifiPasswordHint: 'Leeg bij een open netwerk.',
  done: 'Klaar',
  joinTitle: 'Doe mee met je telefoon',
  joinWifi: 'Verbind met het wifinetwerk',
  joinWifiCode: (name: string) => `QR-code: verbind met wifinetwerk ${name}`,
  wifiNameIs: 'wifinetwerk',
  passwordIs: 'wachtwoord',
  sameWifi: 'Zorg dat je telefoon op hetzelfde wifinetwerk zit als deze laptop.',
  joinOpen: 'Open deze pagina',
  joinOpenCode: (url: string) => `QR-code: open ${url}`,
  typeIt: 'of typ',
  codeIs: 'code',
  joined: (n: number) => `${n} binnen`,
  finished: (n: number) => `${n} klaar`,
  noInternet:
    'Alles blijft in deze zaal. Zegt je telefoon “geen internet”? Kies dan: toch verbonden blijven.',
  closeScreen: 'Terug',
  check: 'Werkt het netwerk in de zaal?',
  checkText:
    'Probeer het vooraf, het liefst in de zaal zelf: één telefoon die deze laptop bereikt, is genoeg.',
  checkStart: 'Netwerk testen',
  checkTitle: 'Netwerk testen',
  checkWait: 'Open dit adres op één telefoon die op hetzelfde wifinetwerk zit.',
  checkWaiting: 'Wachten op een telefoon…',
  checkReached: 'Het werkt. Een telefoon heeft deze laptop bereikt.',
  checkReachedText: 'Kies op de dag zelf hetzelfde netwerk. Daarna is één klik bij Verzamelen genoeg.',
  checkHttps: 'Een telefoon probeerde https://. Typ op de telefoon http:// voor het adres, of scan de code.',
  checkStop: 'Test stoppen',
  adviceTitle: 'Komt de telefoon er niet?',
  advice: [
    [
      'Zelfde wifinetwerk?',
      'De telefoon moet op hetzelfde wifinetwerk zitten als de laptop. Zet mobiel internet op de telefoon even uit.',
    ],
    [
      'Vroeg de laptop iets?',
      'Vraagt Windows of macOS of Praatplaat verbindingen mag ontvangen, kies dan Toestaan, ook voor openbare netwerken. Is daar ooit Annuleren gekozen, dan vraagt de laptop het niet meer: zet Praatplaat aan in de instellingen van de firewall, of laat de beheerder het doen.',
    ],
    [
      'Staat er https voor?',
      'Sommige telefoons zetten https:// voor een adres dat je typt. Typ het dan met http:// ervoor, of scan de code.',
    ],
    ['Staat er een vpn aan?', 'Zet de vpn op de laptop uit zolang de workshop duurt.'],
    [
      'Gastnetwerk?',
      'Op veel gastnetwerken kunnen apparaten elkaar niet zien. Daar valt vanaf hier niets aan te doen: neem een van de uitwegen.',
    ],
  ],
  waysTitle: 'Uitwegen die altijd werken',
  ways: [
    'De hotspot van je eigen telefoon: verbind de laptop ermee, en laat iedereen erop.',
    'Een eigen reisrouter: laptop en telefoons daarop, zonder internet.',
    'De laptop doorgeven: iedereen antwoordt om de beurt op deze laptop.',
    'Papier: print de formulieren en voer ze hier in.',
  ],
};

export type RoomWords = Translated<typeof nl>;

const en: RoomWords = {
  phones: 'Phones',
  closed: 'Everybody answers on their own phone, over the Wi-Fi network here. No internet is needed.',
  network: 'Network',
  networkName: (name, address, isVirtual) => `${name} · ${address}${isVirtual ? ' (VPN or virtual)' : ''}`,
  noNetwork:
    'This laptop is not on any network. Connect to a Wi-Fi network, or switch on your phone’s hotspot.',
  open: 'Let phones in',
  opening: 'Opening the door…',
  stop: 'Stop',
  show: 'Show on the screen',
  remind: 'Remind',
  reminded: 'Whoever has not finished gets a friendly message on their phone.',
  remindFault: 'The reminder did not arrive. Try again.',
  connected: (n) =>
    n === 0 ? 'no phone connected yet' : n === 1 ? '1 phone connected' : `${n} phones connected`,
  code: (code) => `code ${code}`,
  other: 'Phones are taking part in another workshop now. Letting them in here stops that one.',
  elsewhere: 'Another Praatplaat window is looking after the phones. Go there, or close that window.',
  retry: 'Try again',
  takeOver: 'Take over the phones',
  faults: faultsEn,
  moved: 'This laptop has left this network. Phones can’t reach it; they keep their answers.',
  moveTo: (name) => `Carry on over ${name}`,
  movedAgain:
    'Whoever had joined then chooses “New address” on their page and types it: what had not arrived comes along. If that page is closed, they carry on with “I already have a personal code”.',
  movedHere:
    'Joined at the former address? Choose “New address” on that page, or “I already have a personal code” here.',
  codesInList: 'Each code is in the list, behind ⋯.',
  wifi: 'Enter the Wi-Fi',
  wifiTitle: 'Wi-Fi for the room',
  wifiText:
    'This puts a QR code on the screen that connects phones to the Wi-Fi. Name and password stay on this laptop.',
  wifiName: 'Name of the Wi-Fi network',
  wifiPassword: 'Password',
  wifiPasswordHint: 'Leave empty for an open network.',
  done: 'Done',
  joinTitle: 'Take part with your phone',
  joinWifi: 'Join the Wi-Fi',
  joinWifiCode: (name) => `QR code: join the Wi-Fi ${name}`,
  wifiNameIs: 'Wi-Fi',
  passwordIs: 'password',
  sameWifi: 'Make sure your phone is on the same Wi-Fi as this laptop.',
  joinOpen: 'Open this page',
  joinOpenCode: (url) => `QR code: open ${url}`,
  typeIt: 'or type',
  codeIs: 'code',
  joined: (n) => `${n} joined`,
  finished: (n) => `${n} finished`,
  noInternet:
    'Everything stays in this room. Does your phone say “no internet”? Then choose to stay connected.',
  closeScreen: 'Back',
  check: 'Does the network in the room work?',
  checkText: 'Try it beforehand, ideally in the room itself: one phone that reaches this laptop is enough.',
  checkStart: 'Test the network',
  checkTitle: 'Test the network',
  checkWait: 'Open this address on one phone that is on the same Wi-Fi.',
  checkWaiting: 'Waiting for a phone…',
  checkReached: 'It works. A phone has reached this laptop.',
  checkReachedText: 'Choose the same network on the day itself. Then one click in Collect is enough.',
  checkHttps: 'A phone tried https://. Type http:// before the address on the phone, or scan the code.',
  checkStop: 'Stop the test',
  adviceTitle: 'Can’t the phone get there?',
  advice: [
    [
      'The same Wi-Fi?',
      'The phone must be on the same Wi-Fi as the laptop. Switch off mobile data on the phone for a moment.',
    ],
    [
      'Did the laptop ask something?',
      'When Windows or macOS asks whether Praatplaat may receive connections, choose Allow, for public networks too. If somebody once chose Cancel, the laptop does not ask again: switch Praatplaat on in the settings of the firewall, or have the administrator do it.',
    ],
    [
      'Does it say https?',
      'Some phones put https:// before an address that you type. Then type it with http:// before it, or scan the code.',
    ],
    ['Is a VPN on?', 'Switch the laptop’s VPN off for the length of the workshop.'],
    [
      'A guest network?',
      'On many guest networks devices can’t see each other. Nothing can be done about it from here: take one of the ways out.',
    ],
  ],
  waysTitle: 'Ways out that always work',
  ways: [
    'The hotspot of your own phone: connect the laptop to it, and let everybody join.',
    'A travel router of your own: laptop and phones on it, without internet.',
    'Pass the laptop: everybody answers on this laptop in turn.',
    'Paper: print the forms and enter them here.',
  ],
};

export const roomWords = { nl, en };
