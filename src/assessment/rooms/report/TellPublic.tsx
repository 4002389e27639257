import { useMemo, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { doneWell } from '../../model/done-well';
import type { BoardReport } from '../../model/report';
import {
  type PublicSummary,
  SUMMARY_LIMITS,
  draftFor,
  keepDraft,
  summaryAddress,
} from '../../exchange/public-page-link';
import { carriedByWords } from '../words/public-words';
import { longDay } from '../words/dates';
import { Copy } from '../send/Copy';
import { TextInput } from '../kit/TextInput';
import { goOn } from '../kit/act';
import { DayField } from '../kit/DayField';
import { whoAnswered } from './board-paper';

/** As many candidates as a person looks through. */
const OFFERED = 12;

interface Props {
  readonly assessment: Assessment;
  readonly report: BoardReport;
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** What the organisation tells the public: everything is picked and worded by a person, and nothing is public before it is. */
export function TellPublic({ assessment, report, words }: Props) {
  const [draft, setDraft] = useState<PublicSummary>(() => draftFor(assessment.id) ?? empty(assessment));
  const [link, setLink] = useState<string>();
  const [said, setSaid] = useState('');
  const change = (part: Partial<PublicSummary>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setLink(undefined);
    keepDraft(assessment.id, next);
  };
  const offers = useMemo(
    () => ({
      well: doneWell(report.standings, report.views)
        .flatMap(({ standing, view }): Offer[] => {
          const line = words.get(standing.statement.id)?.statement;
          return line ? [{ line, carriedBy: carriedByWords(standing, view) }] : [];
        })
        .slice(0, OFFERED),
      working: report.actions
        .filter(({ state }) => state !== 'dropped' && state !== 'done')
        .flatMap(({ change: sought }): Offer[] => (sought ? [{ line: sought, carriedBy: '' }] : []))
        .slice(0, OFFERED),
    }),
    [report, words],
  );

  return (
    <section class="section no-print tell-public" aria-labelledby="tell">
      <h2 id="tell" tabIndex={-1}>
        Tell the public
      </h2>
      <p class="intro">
        One page in everyday words: what you do well, what you are working on, how to get involved, when you report
        back. Pick what may be public. You get a link that holds the page itself: nothing is put on a server.
      </p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void summaryAddress(draft).then((address) => {
            setLink(address);
            setSaid(address ? 'Your page is ready.' : 'It is too long for a link: shorten some lines.');
          });
        }}
      >
        <Line
          id="organisation"
          label="Your organisation"
          value={draft.organisation}
          most={SUMMARY_LIMITS.organisation}
          set={(organisation) => change({ organisation })}
        />
        <Line
          id="when"
          label="When you looked"
          value={draft.when}
          most={SUMMARY_LIMITS.when}
          set={(when) => change({ when })}
        />
        <Line
          id="who"
          label="Who took part"
          value={draft.who}
          most={SUMMARY_LIMITS.line}
          set={(who) => change({ who })}
        />
        <Lines
          label="What you do well"
          none="Nothing you found can carry this yet: it takes level 3 or above, evidence that is more than somebody's word, no deep divide, and few who do not know."
          offers={offers.well}
          lines={draft.well}
          set={(well) => change({ well })}
        />
        <Lines
          label="What you are working on"
          offers={offers.working}
          lines={draft.working}
          set={(working) => change({ working })}
        />
        <Text
          id="involve"
          label="How people can get involved"
          value={draft.involve}
          most={SUMMARY_LIMITS.text}
          set={(involve) => change({ involve })}
        />
        <Line
          id="contact"
          label="Contact"
          value={draft.contact}
          most={SUMMARY_LIMITS.line}
          set={(contact) => change({ contact })}
        />
        <DayField
          id="public-report-back"
          label="When you will report back"
          value={draft.reportBack}
          onDay={(reportBack) => change({ reportBack })}
        />
        <p>
          <button type="submit" class="button">
            Make the page
          </button>
        </p>
      </form>
      <p role="status">{said}</p>
      {link && (
        <div class="card stack">
          <p>
            <a class="button" href={link} target="_blank">
              Open your page
            </a>{' '}
            There you print it, save it as HTML for your own site, or see it in simple words.
          </p>
          <Copy id="public-link" label="The link" text={link} button="Copy the link" />
          <p class="hint">Whoever has the link can read the page, and pass it on. It cannot be taken back.</p>
        </div>
      )}
    </section>
  );
}

function empty(assessment: Assessment): PublicSummary {
  return {
    organisation: '',
    when: longDay(assessment.changed),
    who: whoAnswered(assessment),
    well: [],
    working: [],
    involve: '',
    contact: '',
    reportBack: '',
  };
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly set: (value: string) => void;
}

function Line({ id, label, value, most, set }: FieldProps) {
  return (
    <div class="field">
      <label for={`public-${id}`}>{label}</label>
      <TextInput id={`public-${id}`} dir="auto" most={most} value={value} onText={(text) => set(text)} />
    </div>
  );
}

function Text({ id, label, value, most, set }: FieldProps) {
  return (
    <div class="field">
      <label for={`public-${id}`}>{label}</label>
      <TextInput id={`public-${id}`} rows={3} dir="auto" most={most} value={value} onText={(text) => set(text)} />
    </div>
  );
}

const MOST_LINES = 8;

/** A line that was found, and what carries it, for whoever picks. */
interface Offer {
  readonly line: string;
  readonly carriedBy: string;
}

/** Lines to pick from what was found, to word anew, and to add to. */
function Lines({
  label,
  none = '',
  offers,
  lines,
  set,
}: {
  readonly label: string;
  /** Said where nothing that was found can be offered. */
  readonly none?: string;
  readonly offers: readonly Offer[];
  readonly lines: readonly string[];
  readonly set: (lines: readonly string[]) => void;
}) {
  const id = `public-${label.toLowerCase().replaceAll(' ', '-')}`;
  const left = offers.filter(({ line }) => !lines.includes(line));
  const add = (line: string) => {
    set([...lines, line]);
    goOn(
      line ? `Added as line ${lines.length + 1}.` : `Line ${lines.length + 1} can be written.`,
      `${id}-${lines.length}`,
    );
  };
  return (
    <fieldset>
      <legend class="legend">{label}</legend>
      {lines.map((line, index) => (
        <div key={index} class="cluster public-line">
          <TextInput
            id={`${id}-${index}`}
            dir="auto"
            most={SUMMARY_LIMITS.line}
            aria-label={`${label}, line ${index + 1}`}
            value={line}
            onText={(text) => set(lines.map((each, at) => (at === index ? text : each)))}
          />
          <button
            type="button"
            class="link-button"
            onClick={() => {
              set(lines.filter((_, at) => at !== index));
              goOn(`Line ${index + 1} is taken out.`, `${id}-own`);
            }}
          >
            Take out<span class="visually-hidden"> line {index + 1}</span>
          </button>
        </div>
      ))}
      {lines.length < MOST_LINES && (
        <>
          {offers.length === 0 && none && <p class="hint">{none}</p>}
          {left.length > 0 && (
            <details>
              <summary>Pick from what you found ({left.length})</summary>
              <ul class="plain-list">
                {left.map(({ line, carriedBy }) => (
                  <li key={line}>
                    <button type="button" class="link-button" onClick={() => add(line)}>
                      Add<span class="visually-hidden"> {line}</span>
                    </button>{' '}
                    {line} {carriedBy && <span class="hint">{carriedBy}</span>}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <button type="button" class="link-button" id={`${id}-own`} onClick={() => add('')}>
            Add a line of your own<span class="visually-hidden"> to {label.toLowerCase()}</span>
          </button>
        </>
      )}
    </fieldset>
  );
}
