/** A report in words, before it is text or HTML. Nothing in it is escaped. */
export interface ReportDocument {
  language: string;
  title: string;
  /** The date, as of which all this holds. */
  date: string;
  /** Sentences that can be read aloud. */
  opening: string[];
  sections: ReportSection[];
  /** What the sections leave out, in totals. */
  rest: string[];
  link: { text: string; url: string } | null;
  footer: string[];
  /** What a reader may do about getting this, after the footer. */
  ways?: readonly { text: string; url: string }[] | undefined;
}

export interface ReportSection {
  /** The first of several that belong together, under a heading of their own. */
  group?: { title: string; url: string | null } | undefined;
  heading: string;
  total: number;
  lines: ReportLine[];
  /** How many are not shown, as a sentence; null when all are. */
  more: string | null;
  tone: 'late' | 'soon' | 'blocked' | 'plain';
}

export interface ReportLine {
  title: string;
  url: string | null;
  /** The other task of which this line speaks. */
  other?: { title: string; url: string | null };
  /** Owner, how late, why it is here. */
  parts: string[];
}
