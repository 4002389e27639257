import { saidIn } from '../../model/voices';
import type { Answered } from '../../model/who-is-shown';
import { VOICE_NAMES, pieceWords, saidWords, whoseWords } from '../words/voice-words';

export interface VoicesProps {
  readonly assessment: Answered;
  /** The statement. */
  readonly id: string;
  /** Whether names stand beside, where they may. */
  readonly named?: boolean;
}

/** So many lines stand open; more are opened when somebody wants them. */
const FEW = 4;

/** What has been said about a statement beside levels: notes, reasons, who does it instead, evidence. Nothing where nothing was. */
export function Voices({ assessment, id, named = false }: VoicesProps) {
  const said = saidIn(assessment)(id);
  const { voices, evidence } = said;
  if (voices.length + evidence.length === 0) return null;
  return (
    <details class="voices" open={voices.length + evidence.length <= FEW}>
      <summary>{saidWords(said)}</summary>
      <ul>
        {voices.map(({ kind, text, viewpoint, name }, index) => (
          <li key={index}>
            <span dir="auto" class="voice">
              “{text}”
            </span>{' '}
            <span class="hint">
              {VOICE_NAMES[kind]}. {whoseWords(viewpoint, named ? name : undefined)}.
            </span>
          </li>
        ))}
        {evidence.map((piece, index) => (
          <li key={`piece-${index}`} dir="auto">
            {pieceWords(piece)}
          </li>
        ))}
      </ul>
    </details>
  );
}
