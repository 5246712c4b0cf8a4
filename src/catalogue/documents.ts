/** The five documents that the product is built on. Claims read out of them are paraphrased in claims.ts. */
export const DOCUMENT_IDS = ['D0', 'D1', 'D2', 'D3', 'D4'] as const;
export type DocumentId = (typeof DOCUMENT_IDS)[number];

/** Who speaks in a claim. A dictionary entry and an author's opinion can stand on one page, and so can a reader's comment. */
export type Voice = 'opinion' | 'dictionary' | 'blog' | 'vendor page' | 'reader comment';

export interface SourceDocument {
  id: DocumentId;
  title: string;
  /** As far as the page names one. */
  author: string;
  kind: 'opinion' | 'dictionary and opinion' | 'blog' | 'vendor page' | 'vendor page with a reader comment';
  /** Who speaks where a claim does not say otherwise. */
  voice: Voice;
  /** How to cite it, whatever file it is kept in. */
  citation: string;
  holds: string;
  /** What a reader should know before trusting it: interests, leanings, gaps. Printed wherever the document is listed. */
  remarks: { text: string; claims: string[] }[];
}

/** Whatever prints sources opens with this. */
export const SOURCES_OPENING =
  "The sources are five short web articles: an opinion, dictionary entries with an opinion, a blog post, and two pages by vendors, one of them with a reader's comment. They hold no data, and one number in all (a firm of about fifty people). From them comes the direction of a rule; the weights are ours.";

export const DOCUMENTS = [
  {
    id: 'D0',
    title: 'What\'s The Difference Between "Partnering" And "Outsourcing"?',
    author: 'not named',
    kind: 'opinion',
    voice: 'opinion',
    citation:
      "Not named, \"What's The Difference Between 'Partnering' And 'Outsourcing'?\", small-business-resources-cafe.blogspot.com, no date",
    holds:
      'Outsourcing and partnering are told apart by their ends and by how the sides are bound. Outsourcing buys a service for money to spare own resources. A partnership aims at gain for both; it may be anything from an informal alliance to a joint venture. The last part says who is paid when: a fee owed in any case, or a larger one on success only.',
    remarks: [],
  },
  {
    id: 'D1',
    title: 'Outsourcing Vs Offshoring',
    author: 'not named, written in the first person',
    kind: 'dictionary and opinion',
    voice: 'opinion',
    citation:
      'Not named, "Outsourcing Vs Offshoring", web article with dictionary entries quoted from elsewhere, no date',
    holds:
      'Dictionary entries for both words come first. Then the author separates them by the way of working: a professional who is paid for a result, and cheap labour that is told each step and watched. Stories follow of what went wrong with cheap help: a logo, a spreadsheet, a customer list. Some of the public resents call centres abroad.',
    remarks: [],
  },
  {
    id: 'D2',
    title: 'Untitled post on outsourcing and offshoring',
    author: 'not named',
    kind: 'blog',
    voice: 'blog',
    citation: 'Not named, untitled blog post on outsourcing and offshoring, no date',
    holds:
      'Who does a task and in which country are presented as two separate questions, so that all four combinations occur. Small firms give work out because they lack people and means; foreign vendors are cheaper and larger. A place that clients visit cannot move abroad. Critics and diverging interests are named.',
    remarks: [
      {
        text: 'The author is in favour of both practices on balance. No condition is attached, so no points follow.',
        claims: ['D2-overall'],
      },
    ],
  },
  {
    id: 'D3',
    title: 'Making an Outsourcing Partnership Successful: Who is Responsible – Part 1',
    author: 'Daven Michaels',
    kind: 'vendor page with a reader comment',
    voice: 'vendor page',
    citation:
      'Daven Michaels, "Making an Outsourcing Partnership Successful: Who is Responsible – Part 1", web page of a vendor, with one reader\'s comment, no date',
    holds:
      "Success needs both sides, and the page lists the client's side: a clear brief that was understood, tools, fair pay, monitoring, payment in time, motivation. A reader adds that a provider can bring knowledge of its trade and that its speciality should fit.",
    remarks: [
      { text: 'Its author runs an outsourcing company.', claims: ['D3-author-interest'] },
      {
        text: 'It is the first part only: nothing in it says what the provider owes.',
        claims: ['D3-vendor-part-missing'],
      },
      {
        text: "Two claims come from a reader's comment and not from the author.",
        claims: ['D3-comment-insight', 'D3-comment-specialism'],
      },
    ],
  },
  {
    id: 'D4',
    title: 'Outsourcing vs. Offshoring: Knowing its difference and importance',
    author: 'not named',
    kind: 'vendor page',
    voice: 'vendor page',
    citation:
      'Not named, "Outsourcing vs. Offshoring: Knowing its difference and importance", web page of a vendor, no date',
    holds:
      "Reasons to give work out or send it abroad: cost first, then missing know-how, seasonal and menial work, time for the core. Doing both at once is described, and insourcing as a third party on the company's own premises. Legal services are named as something that had better not go abroad.",
    remarks: [
      { text: 'It is published by a company that sells outsourcing.', claims: [] },
      {
        text: 'It finds merit in either practice without naming a condition. No points follow.',
        claims: ['D4-both-benefits'],
      },
      {
        text: 'The steps for beginning that it announces are not in it: the steps of the wizard are ours.',
        claims: ['D4-steps-missing'],
      },
    ],
  },
] satisfies SourceDocument[];
