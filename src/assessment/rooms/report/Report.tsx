import { useMemo, useRef, useState } from 'preact/hooks';
import { statementsAsked } from '../../model/assessment';
import { boardReportOf } from '../../model/report';
import { handOversOf } from '../../model/handovers';
import { today as todayNow } from '../../exchange/today';
import { BatonWheel } from '../batons/BatonWheel';
import type { ViewProps } from '../App';
import { NotOpen } from '../kit/NotOpen';
import { RoomHead } from '../kit/RoomHead';
import { answeringIn } from '../../model/who-is-shown';
import { WAITING } from '../words/group-words';
import { some } from '../words/sentences';
import { later } from '../kit/later';
import { useAssessment } from '../kit/use-assessment';
import { useWords } from '../kit/use-words';
import { Blocks } from './Blocks';
import { ShapeChart } from './ShapeChart';
import { boardPaper, shapeText } from './board-paper';

const TakeAway = later(async () => (await import('./TakeAway')).TakeAway);
const Asks = later(async () => (await import('./Asks')).Asks);
const Quotes = later(async () => (await import('./Quotes')).Quotes);
const TellPublic = later(async () => (await import('./TellPublic')).TellPublic);

/** The report to a board: one page first, the detail after; to print, as a Word file, as tables and pictures; and what the public is told. */
export function Report({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);
  const pictures = useRef<HTMLDivElement>(null);
  const [showsDetail, setShowsDetail] = useState(false);
  const report = useMemo(
    () => assessment && boardReportOf(workspace.bank.statements, assessment),
    [assessment, workspace.bank],
  );
  if (opening.kind !== 'here') return <NotOpen opening={opening} route={route} />;
  if (!assessment || !report) return null;

  const paper = boardPaper(report, assessment, words, todayNow());
  const drawings = {
    batons: <BatonWheel handOvers={handOversOf(report.standings)} />,
    shape: (
      <ShapeChart assessment={assessment} standings={report.standings} alt={shapeText(report.standings, assessment)} />
    ),
  };
  const drawing = (name: 'batons' | 'shape') =>
    pictures.current?.querySelector<SVGSVGElement>(name === 'batons' ? '.baton-wheel' : '.shape-chart') ?? undefined;
  const isEmpty =
    report.withLevel === 0 && statementsAsked(workspace.bank.statements, assessment).length > 0 && report.people === 0;

  const isWaiting = report.people < answeringIn(assessment).length;

  return (
    <>
      <RoomHead
        assessment={assessment}
        workspace={workspace}
        view="report"
        name="Board report"
        title={paper.title}
        go={go}
        again={failed ? again : undefined}
      >
        <p class="board-report-about">{paper.about}</p>
      </RoomHead>
      {isEmpty ? (
        <p>
          {isWaiting
            ? WAITING
            : "There is nothing to report yet. Answer some statements first, or bring other people's answers in."}
        </p>
      ) : (
        <>
          <TakeAway assessment={assessment} bank={workspace.bank} paper={paper} drawing={drawing} />
          <Asks assessment={assessment} workspace={workspace} />
          <Quotes assessment={assessment} workspace={workspace} quotables={report.quotables} />
          <div class="board-report" ref={pictures}>
            <div class="board-report-front">
              <Blocks blocks={paper.front} pictures={drawings} id="front" />
            </div>
            <button
              type="button"
              class="button button-quiet no-print"
              aria-expanded={showsDetail}
              aria-controls="report-detail"
              onClick={() => setShowsDetail(!showsDetail)}
            >
              {showsDetail
                ? 'Hide the detail'
                : `Show the detail: ${some(report.asked, 'statement')}, ${some(report.actions.length, 'action')}`}
            </button>
            {/* Hidden on the screen alone: what is printed is always whole. */}
            <div id="report-detail" class={showsDetail ? 'board-report-detail' : 'board-report-detail folded'}>
              <Blocks blocks={paper.detail} pictures={drawings} id="detail" />
              <p class="hint">{paper.credit}</p>
            </div>
          </div>
          <TellPublic assessment={assessment} report={report} words={words} />
        </>
      )}
    </>
  );
}
