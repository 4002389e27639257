import { getCollection } from 'astro:content';
import { PARTS, labelOf } from '../cycle/parts';
import { addressOf } from './guidance';
import { citedIn } from './notes';

/** A page, or a place on one, that cites sources. */
export interface CitingPage {
  readonly address: string;
  readonly text: string;
  readonly sources: readonly string[];
}

/** Every page that cites, in the order of the site. Entries of a list page count as places of their own. */
export const citingPages: readonly CitingPage[] = (
  await Promise.all([
    getCollection('parts').then((entries) =>
      entries.map(({ data, body }) => ({
        address: PARTS[data.part].address,
        text: labelOf(PARTS[data.part]),
        sources: [
          ...data.gainsSources,
          ...citedIn(body),
          ...[...data.roles, ...data.traps].flatMap(({ sources }) => sources),
        ],
      })),
    ),
    getCollection('elements').then((entries) =>
      entries.map(({ id, data, body }) => ({
        address: addressOf.element(id),
        text: data.title,
        sources: [...citedIn(body), ...[...data.roles, ...data.traps].flatMap(({ sources }) => sources)],
      })),
    ),
    getCollection('introduction').then((entries) =>
      entries.map(({ id, data, body }) => ({
        address: addressOf.introduction(id),
        text: data.title,
        sources: citedIn(body),
      })),
    ),
    getCollection('explain').then((entries) =>
      entries.map(({ data, body }) => ({
        address: addressOf.explain(data.part),
        text: data.title,
        sources: citedIn(body),
      })),
    ),
    getCollection('about').then((entries) =>
      entries.map(({ id, data, body }) => ({ address: `/${id}/`, text: data.title, sources: citedIn(body) })),
    ),
    getCollection('guides').then((entries) =>
      entries.map(({ id, data, body }) => ({ address: addressOf.guide(id), text: data.title, sources: citedIn(body) })),
    ),
    getCollection('twoMinutes').then((entries) =>
      entries.map(({ data }) => ({
        address: addressOf.twoMinutes(data.part),
        text: `${labelOf(PARTS[data.part])} in two minutes`,
        sources: data.legal.sources,
      })),
    ),
    getCollection('lawPages').then((entries) =>
      entries.map(({ id, data, body }) => ({ address: `/law/${id}/`, text: data.title, sources: citedIn(body) })),
    ),
    getCollection('lawChanges').then((entries) => [
      {
        address: '/law/whats-changing/',
        text: 'What is changing',
        sources: entries.flatMap(({ data }) => data.sources),
      },
    ]),
    getCollection('lawAid').then((entries) => [
      {
        address: '/law/does-it-apply/',
        text: 'Does the involvement duty apply here?',
        sources: entries.flatMap(({ data }) => data.outcomes.flatMap(({ sources }) => sources)),
      },
    ]),
    getCollection('nations').then((entries) => [
      { address: '/law/#nations', text: 'Law and policy', sources: entries.flatMap(({ data }) => data.sources) },
    ]),
    getCollection('evidence').then((pages) => [
      { address: '/evidence/', text: 'Evidence', sources: pages.flatMap(({ body }) => citedIn(body)) },
    ]),
    getCollection('reviews').then((reviews) =>
      reviews.map(({ id, data }) => ({ address: addressOf.review(id), text: data.title, sources: data.sources })),
    ),
    getCollection('methods').then((entries) =>
      entries.map(({ id, data }) => ({ address: addressOf.method(id), text: data.title, sources: data.sources })),
    ),
    getCollection('law').then((entries) =>
      entries.map(({ id, data }) => ({ address: addressOf.duty(id), text: data.short, sources: data.sources })),
    ),
    getCollection('examples').then((entries) =>
      entries.map(({ id, data }) => ({ address: addressOf.example(id), text: data.title, sources: data.sources })),
    ),
    getCollection('glossary').then((entries) =>
      entries.map(({ id, data }) => ({ address: addressOf.term(id), text: data.term, sources: data.sources })),
    ),
    getCollection('whoIsWho').then((entries) => [
      { address: '/who-is-who/', text: 'Who is who', sources: entries.flatMap(({ data }) => data.sources) },
    ]),
  ])
).flat();
