import { Component, type FunctionComponent } from 'preact';
import { LEVELS } from '../../model/answer';
import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import type { Response } from '../../model/assessment';
import { MarkPlot } from '../kit/MarkPlot';
import type { VoicesProps } from '../kit/Voices';
import { PartMark } from '../kit/PartMark';
import type { MarkForm } from '../kit/mark-plot';
import { LabelSign } from './LabelSign';
import { besideSentence, gapSentence, marksSentence } from '../words/group-words';

interface Props {
  readonly view: StatementView;
  /** Shows what people wrote; nothing until its script has come. */
  readonly said: FunctionComponent<VoicesProps> | undefined;
  readonly responses: readonly Response[];
  readonly words: StatementWords | undefined;
  readonly formOf: (response: string) => MarkForm;
  /** What to call those whose names may stand here; nothing while names are hidden. */
  readonly names: ReadonlyMap<string, string> | undefined;
}

/** One statement as the group sees it: the marks, the label, and the same in words. Drawn again only when something in it changes. */
export class StatementRow extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return (
      next.view !== this.props.view ||
      next.said !== this.props.said ||
      next.words !== this.props.words ||
      next.formOf !== this.props.formOf ||
      next.names !== this.props.names
    );
  }

  override render() {
    const { view, said: Voices, responses, words, formOf, names } = this.props;
    const { id, part } = view.statement;
    return (
      <li class="group-row" data-part={part}>
        <div class="group-row-words">
          <h3>
            <PartMark part={part} /> {words?.statement ?? ''} <span class="hint nowrap">{id}</span>
          </h3>
          <p>
            <LabelSign label={view.label} />
          </p>
          <p class="group-counts">
            {marksSentence(view)} {besideSentence(view)}
          </p>
          {view.gaps.slice(0, 3).map((gap) => (
            <p key={`${gap.higher.viewpoint} ${gap.lower.viewpoint}`} class="group-gap">
              <strong>{gapSentence(gap)}</strong>
            </p>
          ))}
          {names && <Names view={view} names={names} />}
          {Voices && <Voices assessment={{ responses }} id={id} named={names !== undefined} />}
        </div>
        <MarkPlot marks={view.marks} median={view.median} formOf={formOf} />
      </li>
    );
  }
}

/** Who stands at which level. Those whose names may not be shown are counted beside the others. */
function Names({
  view: { marks },
  names,
}: {
  readonly view: StatementView;
  readonly names: ReadonlyMap<string, string>;
}) {
  return (
    <ul class="plain-list hint group-names">
      {LEVELS.map((level) => {
        const here = marks.filter((mark) => mark.level === level);
        const named = here.flatMap(({ response }) => names.get(response) ?? []);
        const others = here.length - named.length;
        const said = [...named, ...(others > 0 ? [`${others} not named`] : [])];
        return here.length > 0 && <li key={level}>{`Level ${level}: ${said.join(', ')}`}</li>;
      })}
    </ul>
  );
}
