import { keptLineage, stamped, type WorkshopCopy } from '../../../shared/file/lineage.ts';
import { type Merge, mergeWorkshops } from '../../../shared/file/merge.ts';
import type { Choices } from '../../../shared/file/mergeRecords.ts';
import { type KeptLineage, noLineage } from '../../../shared/model/lineage.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { granted } from '../commands/store.ts';

let copies = 0;

/** A laptop with one workshop, as far as files and merges go. */
export class Laptop {
  data: WorkshopData;
  #lineage: KeptLineage | null;

  constructor(data: WorkshopData, lineage: KeptLineage | null = null) {
    this.data = structuredClone(data);
    this.#lineage = lineage;
  }

  /** Another laptop that opens this one's file. */
  static from({ data, lineage }: WorkshopCopy): Laptop {
    return new Laptop(data, keptLineage({ data, lineage }));
  }

  change(edit: (data: WorkshopData) => void): this {
    edit(this.data);
    return this;
  }

  /** Its file, as of now. */
  file(): WorkshopCopy {
    this.#lineage = stamped(this.data, this.#lineage, () => `copy-${++copies}`);
    const { seen, stamps } = this.#lineage;
    return structuredClone({ data: this.data, lineage: { seen, stamps } });
  }

  merge(theirs: WorkshopCopy, choices?: Choices): Merge {
    const merge = granted(mergeWorkshops(this.file(), theirs, choices));
    this.data = structuredClone(merge.data);
    this.#lineage = merge.lineage;
    return merge;
  }
}

/** A copy from before there were lineages. */
export function unknown(data: WorkshopData): WorkshopCopy {
  return { data, lineage: noLineage };
}

/** Two laptops with the same workshop, the second one from a file of the first. */
export function twoLaptops(data: WorkshopData): [Laptop, Laptop] {
  const first = new Laptop(data);
  return [first, Laptop.from(first.file())];
}
