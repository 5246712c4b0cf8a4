/** A line that is printed as it stands, with where it comes from. No claims: ours. */
export interface SourcedLine {
  text: string;
  claims: string[];
}
