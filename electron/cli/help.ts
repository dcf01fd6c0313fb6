import type { Language } from '../../shared/model/workshop.ts';

export const commandNames = [
  'demo',
  'validate',
  'schema',
  'analyse',
  'answers',
  'poster',
  'pack new',
  'pack check',
  'pack schema',
] as const;
export type CliCommand = (typeof commandNames)[number];

const nl: Record<CliCommand | 'all', string> = {
  all: `Praatplaat op de opdrachtregel.

  npm run -s cli -- <commando> [opties]

  demo         schrijf de voorbeeldworkshop
  validate     controleer een workshopbestand
  schema       druk het JSON Schema van workshopbestanden af
  analyse      druk niveaus, kwartielen, eensgezindheid en verschillen af
  answers      lees antwoorden uit een bestand
  poster       maak de praatplaat als PDF
  pack new     begin een eigen model
  pack check   controleer een eigen model
  pack schema  druk het JSON Schema van modellen af

  --language nl|en  taal van wat je leest (anders die van het systeem)
  --help            deze uitleg, ook per commando

Gaat er iets mis, dan staat dat in één regel op stderr, is de uitgangscode 1 en is er niets half geschreven.`,
  demo: `Schrijf de voorbeeldworkshop, met antwoorden, besluiten en twintig acties; of een voorbeelddag met een eigen model.

  npm run -s cli -- demo --out FILE.praatplaat [opties]

  --out FILE        waar het bestand moet komen
  --pack FILE.json  het eigen model
  --language nl|en  taal van de workshop`,
  validate: `Controleer een workshopbestand: vorm, inhoud, controlegetal en verwijzingen.

  npm run -s cli -- validate FILE.praatplaat [--language nl|en]`,
  schema: `Druk het JSON Schema van workshopbestanden af.

  npm run -s cli -- schema`,
  analyse: `Druk per ronde en bedrijfsonderdeel niveaus, kwartielen, eensgezindheid, verschillen en knelpunten af.
Wat de facilitator nog niet onthuld heeft, blijft verborgen.

  npm run -s cli -- analyse FILE.praatplaat [--json] [--language nl|en]

  --json            als JSON, onafgerond`,
  answers: `Laat zien wat het inlezen van een bestand met antwoorden doet: kolommen, rijen, wie bekend, nieuw of niet zeker is,
en wat er niet klopt. Er verandert alleen iets met --out, en dan alleen in dat bestand.

  npm run -s cli -- answers FILE.praatplaat ANTWOORDEN [opties]

  --sheet NAAM|NUMMER  werkblad; standaard dat waarvan het meeste herkend wordt
  --round NUMMER       ronde; standaard die open is
  --line NAAM          bedrijfsonderdeel van rijen die dat niet zeggen
  --headings RIJ       rij met de koppen; standaard die waarvan het meeste herkend wordt
  --next-table yes|no  lees ook een tabel onder de eerste; standaard als die over andere mensen gaat
  --other-time         lees ook wat over een andere tijd lijkt te gaan (‘Gewenst’, ‘Nulmeting 2024’)
  --keep-letters       herstel letters niet die bij het bewaren veranderd zijn (ZoÃ«)
  --keep-lines         voeg toelichtingen over meer regels niet samen
  --out FILE           schrijf de workshop met de antwoorden erin
  --json               als JSON
  --language nl|en     taal van wat je leest`,
  poster: `Maak de praatplaat als PDF, exact op maat.

  npm run -s cli -- poster FILE.praatplaat --out FILE.pdf [opties]

  --template weg|raster             standaard die van de workshop
  --size A4|A3|A2|A1|A0             standaard die van de workshop
  --orientation portrait|landscape  standaard die van de workshop
  --tile A4|A3                      verdeeld over vellen voor een gewone printer
  --line NAAM                       bedrijfsonderdeel; standaard dat van de workshop
  --language nl|en                  taal van de poster; standaard die van de workshop`,
  'pack new': `Begin een eigen model: een bestand met alle velden, waarin staat wat er moet komen. Het doorstaat de controle.

  npm run -s cli -- pack new --pillars 4 --levels 5 --out FILE.json

  --pillars 2–10    aantal pijlers
  --levels 3–7      aantal niveaus
  --out FILE        waar het bestand moet komen
  --language nl|en  taal van wat je leest`,
  'pack check': `Controleer een eigen model. Wat er niet klopt, staat er per regel: de plaats in het bestand, en wat daar hoort.

  npm run -s cli -- pack check FILE.json [--language nl|en]`,
  'pack schema': `Druk het JSON Schema van modellen af: een teksteditor die dat kent, helpt bij het invullen.

  npm run -s cli -- pack schema`,
};

const en: Record<CliCommand | 'all', string> = {
  all: `Praatplaat on the command line.

  npm run -s cli -- <command> [options]

  demo         write the sample workshop
  validate     check a workshop file
  schema       print the JSON Schema of workshop files
  analyse      print levels, quartiles, agreement and differences
  answers      read answers from a file
  poster       make the poster as a PDF
  pack new     begin a model of your own
  pack check   check a model of your own
  pack schema  print the JSON Schema of models

  --language nl|en  language of what you read (otherwise the system's)
  --help            this page, also for each command

When something is wrong, one line on stderr says so, the exit code is 1 and nothing is half-written.`,
  demo: `Write the sample workshop, with answers, decisions and twenty actions; or a sample day with a model of your own.

  npm run -s cli -- demo --out FILE.praatplaat [options]

  --out FILE        where the file must go
  --pack FILE.json  the model of your own
  --language nl|en  language of the workshop`,
  validate: `Check a workshop file: form, contents, check sum and links.

  npm run -s cli -- validate FILE.praatplaat [--language nl|en]`,
  schema: `Print the JSON Schema of workshop files.

  npm run -s cli -- schema`,
  analyse: `Print levels, quartiles, agreement, differences and bottlenecks for each round and business line.
What the facilitator has not revealed yet stays hidden.

  npm run -s cli -- analyse FILE.praatplaat [--json] [--language nl|en]

  --json            as JSON, not rounded`,
  answers: `Show what taking in a file of answers does: columns, rows, who is known, new or uncertain, and what is wrong.
Nothing is changed but with --out, and then in that file only.

  npm run -s cli -- answers FILE.praatplaat ANSWERS [options]

  --sheet NAME|NUMBER  sheet; by default the one of which most is recognised
  --round NUMBER       round; by default the open one
  --line NAME          business line of rows that don't say which
  --headings ROW       row with the headings; by default the one of which most is recognised
  --next-table yes|no  read a table below the first too; by default when it is about other people
  --other-time         read what seems to be about another time too (‘Wanted’, ‘Baseline 2024’)
  --keep-letters       don't repair letters that were changed when the file was stored (ZoÃ«)
  --keep-lines         don't put comments of several lines together
  --out FILE           write the workshop with the answers in it
  --json               as JSON
  --language nl|en     language of what you read`,
  poster: `Make the poster as a PDF, exact to size.

  npm run -s cli -- poster FILE.praatplaat --out FILE.pdf [options]

  --template weg|raster             road or grid; by default that of the workshop
  --size A4|A3|A2|A1|A0             by default that of the workshop
  --orientation portrait|landscape  by default that of the workshop
  --tile A4|A3                      cut over sheets for an office printer
  --line NAME                       business line; by default that of the workshop
  --language nl|en                  language of the poster; by default that of the workshop`,
  'pack new': `Begin a model of your own: a file with every field, that says what must come there. It passes the check.

  npm run -s cli -- pack new --pillars 4 --levels 5 --out FILE.json

  --pillars 2–10    number of pillars
  --levels 3–7      number of levels
  --out FILE        where the file must go
  --language nl|en  language of what you read`,
  'pack check': `Check a model of your own. What is wrong comes a line each: the place in the file, and what belongs there.

  npm run -s cli -- pack check FILE.json [--language nl|en]`,
  'pack schema': `Print the JSON Schema of models: a text editor that knows it helps to fill them in.

  npm run -s cli -- pack schema`,
};

/** The help page of a command, or the one of all. */
export function helpText(command: CliCommand | 'all', language: Language): string {
  return (language === 'nl' ? nl : en)[command];
}
