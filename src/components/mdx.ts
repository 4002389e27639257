import CheckPosition from './CheckPosition.astro';
import Cite from './Cite.astro';
import Contact from './Contact.astro';
import ScrollTable from './ScrollTable.astro';

/** The components that pages written in MDX may use by name, and what Markdown tables become. An unknown name fails the build: prefer Markdown. */
export const mdxComponents = { Cite, CheckPosition, Contact, table: ScrollTable };
