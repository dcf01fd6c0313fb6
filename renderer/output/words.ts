const nl = {
  saved: (name: string) => `${name} is klaar.`,
  failed:
    'Het bestand kon niet worden gemaakt. Je gegevens staan veilig; probeer het opnieuw of start het programma opnieuw.',
  printFailed: 'Printen lukte niet. Sla de poster op als PDF en print die.',
};

const en: typeof nl = {
  saved: (name) => `${name} is ready.`,
  failed: 'The file could not be made. Your data is safe; try again or restart the program.',
  printFailed: 'Printing did not work. Save the poster as PDF and print that.',
};

export const outputWords = { nl, en };
