/** As much of papaparse as is used: its own types ask for those of Node, which the domain does without. */
declare module 'papaparse' {
  interface ParseConfig {
    delimiter: string;
    newline: '\n';
    /** Rows that are read. */
    preview: number;
  }
  const Papa: { parse(text: string, config: ParseConfig): { data: string[][] } };
  export default Papa;
}
