import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { PART_IDS } from '../../../cycle/parts';
import type { Shot } from '../../model/compare';
import { keptBack } from '../../model/who-is-shown';
import { LIMITS } from '../../exchange/limits';
import { type OpenedShot, readShots } from '../../exchange/open-to-compare';
import type { ViewProps } from '../App';
import { KEPT_BACK } from '../words/compare-words';
import { longDay } from '../words/dates';
import { fileProblemWords } from '../words/file-words';
import { NotOpen } from '../kit/NotOpen';
import { RoomHead } from '../kit/RoomHead';
import { useAssessment } from '../kit/use-assessment';
import { useWords } from '../kit/use-words';
import { later } from '../kit/later';

const Comparing = later(async () => (await import('./Comparing')).Comparing);
const Units = later(async () => (await import('./Units')).Units);
const NotChosenList = later(async () => (await import('./NotChosenList')).NotChosenList);
const Snapshots = later(async () => (await import('./Snapshots')).Snapshots);

interface Choice {
  readonly key: string;
  readonly name: string;
  /** When it was so: for the order in time. */
  readonly at: string;
  readonly shot: Shot;
  /** Whether it is the same assessment at some moment, and not another unit. */
  readonly isMoment: boolean;
  /** Whether its first answers are those of whoever looks: what a file from outside holds is somebody else's. */
  readonly isKeeper: boolean;
}

/** Over time, and between units. */
export function Compare({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const shelf = useStore(workspace.$shelf);
  useEffect(() => void workspace.refreshShelf().catch(() => undefined), [workspace]);
  const { words = new Map(), failed, again } = useWords(assessment ? PART_IDS : []);
  const [files, setFiles] = useState<readonly (OpenedShot & { readonly key: string })[]>([]);
  const [progress, setProgress] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['now']);
  /** Other assessments of which somebody says that they are this unit, at another time. */
  const [sameUnit, setSameUnit] = useState<readonly string[]>([]);

  const choices = useMemo<readonly Choice[]>(() => {
    if (!assessment) return [];
    const at = (instant: string) => longDay(instant);
    return [
      {
        key: 'now',
        name: `Now, ${at(assessment.changed)}`,
        at: assessment.changed,
        shot: assessment,
        isMoment: true,
        isKeeper: true,
      },
      ...(assessment.snapshots ?? []).map((each) => ({
        key: each.id,
        name: `${each.name}, ${at(each.taken)}`,
        at: each.taken,
        shot: each.assessment,
        isMoment: true,
        isKeeper: true,
      })),
      ...(shelf?.assessments ?? [])
        .filter(({ id }) => id !== assessment.id)
        .map((each) => ({
          key: each.id,
          name: `${each.title}, ${at(each.changed)}`,
          at: each.changed,
          shot: each,
          isMoment: false,
          isKeeper: true,
        })),
      ...files.flatMap((each) =>
        each.ok
          ? [
              {
                key: each.key,
                name: `${each.assessment.title} (${each.name})`,
                at: each.assessment.changed,
                shot: each.assessment,
                isMoment: each.assessment.id === assessment.id,
                isKeeper: false,
              },
            ]
          : [],
      ),
    ];
  }, [assessment, shelf, files]);
  // In the order in which they were chosen: no other order would be without a rank.
  const picked = useMemo(
    () => chosen.flatMap((key) => choices.find((each) => each.key === key) ?? []),
    [choices, chosen],
  );
  const inTime = useMemo(() => [...picked].sort((a, b) => a.at.localeCompare(b.at)), [picked]);
  const back = useMemo(
    () => new Map([...keptBack(inTime)].map(([index, why]) => [inTime[index]?.key ?? '', why])),
    [inTime],
  );
  const moments = useMemo(
    () => inTime.filter(({ key, isMoment }) => (isMoment || sameUnit.includes(key)) && !back.has(key)),
    [inTime, back, sameUnit],
  );

  if (opening.kind !== 'here' || !assessment)
    return opening.kind === 'here' ? null : <NotOpen opening={opening} route={route} />;

  async function open(list: FileList | null) {
    const all = [...(list ?? [])];
    if (all.length === 0) return;
    if (all.length > LIMITS.files)
      return setProgress(
        `${all.length} files are more than the ${LIMITS.files} that can be opened at once. Nothing was opened.`,
      );
    setProgress('Opening…');
    const opened = (await readShots(workspace, all, (done) => setProgress(`Opening: ${done} of ${all.length}`))).map(
      (each) => ({
        ...each,
        key: workspace.newId(),
      }),
    );
    setFiles((before) => [...before, ...opened]);
    setChosen((before) => [...before, ...opened.flatMap(({ ok, key }) => (ok ? [key] : []))]);
    const bad = opened.filter(({ ok }) => !ok).length;
    setProgress(`${opened.length - bad} opened${bad > 0 ? `, ${bad} not` : ''}. They are compared, not kept.`);
  }

  return (
    <>
      <RoomHead assessment={assessment} workspace={workspace} view="compare" go={go} again={failed ? again : undefined}>
        <p class="lead">Then and now, statement by statement. Or several places side by side, never ranked.</p>
      </RoomHead>
      <Snapshots assessment={assessment} workspace={workspace} />
      <section class="section stack no-print" aria-labelledby="what">
        <h2 id="what">What to compare</h2>
        <fieldset>
          <legend class="legend">Choose two or more</legend>
          {choices.map(({ key, name }) => (
            <label key={key} class="choice">
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...chosen, key] : chosen.filter((each) => each !== key))
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for="compare-files">Or open files to compare with</label>
          <span class="hint" id="compare-files-hint">
            Their names end in .engagement.json. They are read here, and neither kept nor sent.
          </span>
          <input
            id="compare-files"
            class="input"
            type="file"
            multiple
            accept=".json,application/json"
            aria-describedby="compare-files-hint"
            onChange={(event) => {
              const field = event.currentTarget;
              void open(field.files).then(() => (field.value = ''));
            }}
          />
        </div>
        <p role="status">{progress}</p>
        {files.some(({ ok }) => !ok) && (
          <ul>
            {files.map(
              (each, index) =>
                !each.ok && (
                  <li key={index}>
                    <strong>{each.name}</strong>: {fileProblemWords(each.problem)}
                  </li>
                ),
            )}
          </ul>
        )}
      </section>
      {picked.length < 2 ? (
        <p class="section">Choose something to compare with what stands here now.</p>
      ) : (
        <>
          <section class="section" aria-labelledby="over-time">
            <h2 id="over-time">Over time</h2>
            {picked
              .filter(({ isMoment }) => !isMoment)
              .map(({ key, name }) => (
                <label key={key} class="choice no-print">
                  <input
                    type="checkbox"
                    checked={sameUnit.includes(key)}
                    onChange={(event) =>
                      setSameUnit(
                        event.currentTarget.checked ? [...sameUnit, key] : sameUnit.filter((each) => each !== key),
                      )
                    }
                  />
                  <span>“{name}” is the same place or organisation, at another time</span>
                </label>
              ))}
            {inTime.map(({ key, name }) => {
              const why = back.get(key);
              return (
                why && (
                  <p key={key} class="check">
                    “{name}” is not set beside the others: {KEPT_BACK[why]}.
                  </p>
                )
              );
            })}
            {moments.length < 2 ? (
              <p>
                Nothing here is the same place at another time. Another place is shown side by side below; one that
                stands lower has not declined.
              </p>
            ) : (
              <Comparing bank={workspace.bank} shots={moments} words={words} />
            )}
          </section>
          <section class="section" aria-labelledby="units">
            <h2 id="units">Side by side</h2>
            <Units bank={workspace.bank} shots={picked.filter(({ key }) => !back.has(key))} />
          </section>
        </>
      )}
      <NotChosenList assessment={assessment} />
    </>
  );
}
