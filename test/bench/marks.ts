/** One shape of a drawing as the page has it: all that plain d3 needs to draw it again. */
export interface Mark {
  tag: string;
  attributes: readonly (readonly [string, string])[];
  text: string;
}

/** A drawing without its grouping. */
export interface Marks {
  viewBox: string;
  shapes: readonly Mark[];
}

declare global {
  interface Window {
    /** Of pages/marks: draws with plain d3 and returns once the shapes are laid out. */
    drawMarks(marks: Marks): void;
  }
}
