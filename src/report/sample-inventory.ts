import type { CellValue } from './plan';

/** A line for each row, its cells between bars; a line ends with its last answer. */
const LINES = `
Task|Department|Today|Considered|Decided|Supplier|Contract end|Annual cost|Best quote at home|Best quote abroad|Hours a year|Hourly rate at home|Hourly rate abroad|Core competency (1-5)|In-house expertise|Capacity in house|Judgement|Can be specified|Seasonal|Supervision time|Data sensitivity|Originality|Backlash|Cost pressure|Cheaper abroad|Outcome uncertainty|Mutual benefit|Success measurable|Volume|Asset specificity|Presence|Legal|Must keep|Third party|Centre abroad|Pay basis|Skill found|Customer facing|Supplier grade|Goals aligned|Brief|Understood|Tools|Pay|Monitoring|Paid on time|Motivation|Fixed fee|Success fee|Success probability|Project value|Currency
Product concept for the next heat pump|Development|IN_HOUSE||IN_HOUSE|||640000|810000||8200|||5|5|4|5|1|1|4|5|5|3|2|3|3|2|3|3|3|anywhere|no|no||no|||||||||||||||||EUR
Yearly price talks with the ten key customers|Sales|IN_HOUSE|||||180000||||||5|5|5|5||||4|||1||||||||no||||||5||||||||||||||EUR
Sign off the annual accounts and tax filing|Finance|IN_HOUSE||IN_HOUSE|||95000|||||||4||5||||5||||||||||||yes|||||||||||||||||||EUR
Payroll for 120 people|Finance|IN_HOUSE|OUTSOURCE|OUTSOURCE|||84000|52000|47000|1900|||1|2|2|3|5|2|2|4|1|2|4|3|1|1||2||anywhere|no|no|yes|no|fixed fee|||||yes|yes|n/a|4|3|yes|3|||||EUR
Draft supplier contracts, represent us in court|Legal|OUTSOURCE|OFFSHORE_OUTSOURCE||Reed & Partner|2027-03-31|150000|150000|70000|700|210|95|1|1|1|5||||4|||4|4||||||anywhere|yes|no|||||||||||||no||||||EUR
Customer helpline for our own country|Service|OUTSOURCE|OFFSHORE_OUTSOURCE||Callwell|2026-12-31|420000|430000|235000|14000|30|14|2|3|2|1|5|3|4|3|1|4|5|5|1|1||4||anywhere|no|no|yes|no|||5|||||||no|||||||EUR
Walk-in service counter in the old town|Service|IN_HOUSE|||||260000|215000|||||2|3|2|2|4||||||3|||||||local|no||yes||||5||||||||||||||EUR
Returns desk, walk-in|Service|IN_HOUSE|||||90000||||||1||1|||||||||||||||anywhere|||||||yes||||||||||||||EUR
Type 20,000 paper delivery notes a year|Logistics|IN_HOUSE|OFFSHORE_OUTSOURCE|OFFSHORE_OUTSOURCE|||61000|58000|24000|2400|25|8|1|4|2|1|5|3|4|2|1|1|5|5|1|1||3||anywhere|no|no|yes|no||||low cost|||||||||||||EUR
Christmas packing in our warehouse|Logistics|not done||||||38000|||||1|4|2|1|5|5|4||||4|||||||premises|||yes||||||||||||||||||EUR
Cleaning and guarding of the site|Facilities|INSOURCE|||Brightways|2027-06-30|118000|109000|||||1|2|1|1|5||3|2||1|4|||||||premises||||||||||||no|no||||||||EUR
Logo and look of the new brand|Marketing|not done|OFFSHORE_OUTSOURCE|||||26000|3500||||2|1|2|5|2|5|1||5|2|4|||||||anywhere|no|||||||low cost|||||||||||||EUR
Clean up the customer mailing list|Marketing|IN_HOUSE|OFFSHORE_OUTSOURCE||||22000||||||4|4|3|2|4|||5|||3|||||||anywhere||||||||low cost|1||||||||||||EUR
Web shop rebuild|Marketing|not done|OUTSOURCE|||||140000|62000||||2|1|1|4|2|4||3|||3||3||||4|anywhere|no||||||||2|no|no|yes|yes|yes|yes|no|||||EUR
Repair of the spreadsheets behind the budget|Finance|OUTSOURCE|||||18000||||||2|2|3|2|2|5|1|4||||||||||||||||||professional|||||||||||||EUR
Maintenance of the control software|Development|IN_HOUSE|CAPTIVE_OFFSHORE||||980000|1050000|560000|15500|63|27|3|4|4|3|4|1|5|2|3|2|5|5|2|1||5||anywhere|no|no||have||both|||||||||||||||EUR
Launch campaign for a share of the sales|Marketing|not done|PARTNER||||||||||3|2|2|4||4|||||4||5|4|5|2|2|anywhere|no|no|||success fee||||||||||||40000|110000|0.3|500000|EUR
Shared delivery runs with a retailer|Logistics|IN_HOUSE|||||310000||||||2|3|3|||||2|1||4||2|5|2|3|2|local|||||shared benefit||||||||||||||||EUR
Month-end report pack|Finance|IN_HOUSE|||||47000||||||3|5|3|2|4|4|||||4|4||||||anywhere|||||||||||||||||||||EUR
Monthly reconciliation of bank statements|Finance|IN_HOUSE|||||33000|||||||||||2|||||||||||||||||||||||||||||||||EUR
`;

const [header = '', ...tasks] = LINES.trim().split('\n');

/**
 * The sample inventory: twenty tasks of an invented company that show every strategy, verdict and kind of flag.
 * The same list as examples/inventory.csv (a test compares them), here so that the pane needs no file and no network.
 */
export const SAMPLE_HEADERS: readonly string[] = header.split('|');

/** One row for each task, as wide as the header; null where nothing is known. */
export const SAMPLE_ROWS: readonly (readonly CellValue[])[] = tasks.map((line) => {
  const cells = line.split('|');
  return SAMPLE_HEADERS.map((_, at) => readCell(cells[at] ?? ''));
});

function readCell(text: string): CellValue {
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
