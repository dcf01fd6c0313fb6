import type { WorkshopId } from '../../shared/model/ids.ts';

/** The six steps, in the order of the day. */
export const steps = ['prepare', 'collect', 'grid', 'targets', 'roadmap', 'poster'] as const;
export type StepName = (typeof steps)[number];

export function isStep(name: string): name is StepName {
  return steps.some((step) => step === name);
}

export function workshopPath(id: WorkshopId, step: StepName): string {
  return `/workshop/${id}/${step}`;
}
