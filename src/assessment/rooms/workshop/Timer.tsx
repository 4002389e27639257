import { useEffect, useState } from 'preact/hooks';
import { say } from '../kit/act';
import { recallTimer, rememberTimer } from '../../memory/timer';

interface Props {
  /** Whose timer: the assessment and the statement. A reload goes on where it was. */
  readonly of: string;
  readonly minutes: number;
  /** Gives the meeting's keys a way to start and pause it. */
  readonly control: (toggle: () => void) => void;
}

/** Counts down the minutes for a statement. Started by hand, without sound; says half time, the last minute and the end, and no more. */
export function Timer({ of, minutes, control }: Props) {
  const [left, setLeft] = useState(minutes * 60);
  const [ends, setEnds] = useState<number>();

  useEffect(() => {
    const kept = recallTimer(of);
    setEnds(kept?.ends);
    setLeft(kept?.left ?? minutes * 60);
  }, [of, minutes]);

  useEffect(() => {
    if (ends === undefined) return;
    const tick = () => setLeft(Math.round((ends - Date.now()) / 1000));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [ends]);

  const toggle = () => {
    if (ends === undefined) {
      const next = Date.now() + Math.max(0, left) * 1000;
      setEnds(next);
      rememberTimer(of, { ends: next, left });
    } else {
      setEnds(undefined);
      rememberTimer(of, { left });
      say(`The timer stands at ${clock(left)}.`);
    }
  };
  useEffect(() => {
    control(toggle);
  });
  const add = (seconds: number) => {
    const next = Math.max(0, left) + seconds;
    setLeft(next);
    say(`${clock(next)} on the timer.`);
    const end = ends === undefined ? undefined : Date.now() + next * 1000;
    setEnds(end);
    rememberTimer(of, end === undefined ? { left: next } : { ends: end, left: next });
  };

  // Read out three times at most: a voice that counts would drown the talk.
  const moment =
    ends === undefined
      ? ''
      : left <= 0
        ? 'The time is over.'
        : left <= 60
          ? 'One minute left.'
          : left <= minutes * 30
            ? 'Half the time is left.'
            : '';
  return (
    <div class={`timer${left <= 0 ? ' timer-over' : left <= 60 ? ' timer-last' : ''}`}>
      <p class="timer-left">{clock(left)}</p>
      <p class="hint">
        {left <= 0 ? 'over' : left <= 60 ? 'last minute' : ends === undefined ? 'not running' : 'left'}
      </p>
      <p class="cluster no-print">
        <button type="button" class="link-button" onClick={toggle}>
          {ends === undefined ? 'Start the timer' : 'Pause the timer'}
        </button>
        <button type="button" class="link-button" onClick={() => add(120)}>
          Add 2 minutes
        </button>
      </p>
      <p role="status" class="visually-hidden">
        {moment}
      </p>
    </div>
  );
}

function clock(seconds: number): string {
  const whole = Math.max(0, seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
