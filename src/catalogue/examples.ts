/** A task that a document names, and the row of the golden cases under test/vectors that answers it. */
export interface DocumentExample {
  id: string;
  /** The first column of the file: its name there. */
  task: string;
  file: 'document-examples.csv' | 'more-examples.csv';
  claims: string[];
}

const named = (file: DocumentExample['file'], first: number, tasks: [task: string, ...claims: string[]][]) =>
  tasks.map(([task, ...claims], index): DocumentExample => ({
    id: `E${String(first + index).padStart(2, '0')}`,
    task,
    file,
    claims,
  }));

/** The facts in those rows are our reading of the documents; the accepted strategies are the documents'. */
export const EXAMPLES: readonly DocumentExample[] = [
  ...named('document-examples.csv', 1, [
    ['legal matters, contract drafting', 'D2-ex-law', 'D4-ex-legal-no-offshore'],
    ['bookkeeping of a small business', 'D1-ex-bookkeeping'],
    ['administration', 'D1-ex-administration'],
    ['telephone answering', 'D1-ex-phone'],
    ['IT services', 'D1-ex-it'],
    ['content and web development', 'D2-ex-content-web'],
    ['social media management', 'D2-ex-social'],
    ['human resources', 'D2-ex-hr'],
    ['call centre', 'D2-ex-callcentre'],
    ['freelance writing', 'D2-ex-writing'],
    ['factory manufacturing for low cost', 'D2-ex-factories', 'D4-ex-production'],
    ['customer helpline for local clients', 'D2-ex-helpline'],
    ['walk-in service centre', 'D2-physical-centre', 'D2-combos'],
    ['logo design', 'D1-ex-logo'],
    ['spreadsheet repair', 'D1-ex-spreadsheet'],
    ['customer list building', 'D1-ex-list'],
    ['data entry / mundane task', 'D1-offshore-mundane'],
    ['seasonal menial work at our site', 'D4-seasonal-menial', 'D4-def-insourcing'],
    ['seasonal menial work', 'D4-seasonal-menial'],
    ['core competency: product concept', 'D4-focus-core'],
    ['manufacturer + retailer logistics', 'D0-ex-logistics'],
    ['hardware + software co-development', 'D0-ex-hw-sw'],
    ['services on a risky project, success fee', 'D0-contingent', 'D0-success-larger'],
    ['technical/administrative job over the wire', 'D2-connectivity'],
  ]),
  ...named('more-examples.csv', 25, [
    ['goods bought from suppliers in another country', 'D1-ex-us-china', 'D1-def-dict-foreign-source'],
    ['software jobs moved to another country', 'D1-ex-software-jobs'],
    ['call centre that customers would resent abroad', 'D1-ex-callcentre', 'D1-backlash'],
    ['design work of a small firm', 'D2-ex-design'],
  ]),
];
