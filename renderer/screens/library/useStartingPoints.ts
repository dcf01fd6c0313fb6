import { useLocation } from 'wouter';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { useImport } from '../../importing/ImportFiles.tsx';
import { readWorkshop } from '../../storage/queries.ts';
import { useLanguage } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { useCommand } from '../../workshop/useCommand.ts';

export interface StartingPoints {
  newWorkshop: () => void;
  openSample: () => void;
  openFiles: (files: FileList | null) => void;
}

/** The ways to a workshop: a new one, the sample, a file. */
export function useStartingPoints(): StartingPoints {
  const language = useLanguage();
  const command = useCommand();
  const { importFile } = useImport();
  const [, navigate] = useLocation();
  return {
    newWorkshop: async () => {
      const creation = createWorkshop(
        {
          organisation: '',
          date: new Date().toLocaleDateString('sv'),
          language,
          pack: cemmPack,
        },
        effects,
      );
      if (await command(creation)) navigate(workshopPath(creation.workshopId, 'prepare'));
    },
    openSample: async () => {
      const sample = sampleWorkshop(language);
      const present = await readWorkshop(sample.workshop.id);
      // A sample that lies in the bin makes way for a fresh one.
      const isThere = present !== null && present.workshop.deletedAt === null;
      if (!isThere && !(await command(importWorkshop(sample, present)))) return;
      navigate(workshopPath(sample.workshop.id, 'grid'));
    },
    openFiles: async (files) => {
      for (const file of files ?? []) await importFile(file);
    },
  };
}
