import CheckPosition from './CheckPosition.astro';
import Cite from './Cite.astro';

/** The components that pages written in MDX may use by name. An unknown one fails the build: prefer Markdown. */
export const mdxComponents = { Cite, CheckPosition };
