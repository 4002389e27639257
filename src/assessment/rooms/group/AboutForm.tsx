import { useState } from 'preact/hooks';
import { type Response, VIEWPOINTS, type Viewpoint } from '../../model/assessment';
import { TextInput } from '../kit/TextInput';
import { LIMITS } from '../../exchange/limits';
import { ROLE_NAMES } from '../words/group-words';

export type About = Pick<Response, 'viewpoint' | 'name' | 'showAlone'>;

interface Props {
  /** Begins the ids of its fields: two such forms can be open at once. */
  readonly id: string;
  readonly about: About;
  readonly button: string;
  readonly done: (about: About) => void;
  readonly leave: () => void;
}

/** Who a response is from, for one that was typed in here. */
export function AboutForm({ id, about, button, done, leave }: Props) {
  const [viewpoint, setViewpoint] = useState<Viewpoint>(about.viewpoint);
  const [name, setName] = useState(about.name ?? '');
  const [showAlone, setShowAlone] = useState(about.showAlone ?? false);
  return (
    <form
      class="stack about-form"
      onSubmit={(event) => {
        event.preventDefault();
        done({ viewpoint, ...(name.trim() && { name: name.trim() }), ...(showAlone && { showAlone }) });
      }}
    >
      <div class="field">
        <label for={`${id}-viewpoint`}>Viewpoint</label>
        <select
          id={`${id}-viewpoint`}
          class="input"
          ref={focusOnce}
          value={viewpoint}
          onChange={(event) => setViewpoint(event.currentTarget.value as Viewpoint)}
        >
          {VIEWPOINTS.map((each) => (
            <option key={each} value={each}>
              {ROLE_NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-name`}>
          Name <span class="hint">(only if the person wishes)</span>
        </label>
        <TextInput id={`${id}-name`} most={LIMITS.title} value={name} onText={(text) => setName(text)} />
      </div>
      <label class="choice">
        <input type="checkbox" checked={showAlone} onChange={(event) => setShowAlone(event.currentTarget.checked)} />
        <span>The person agrees to be shown as the only one of this viewpoint</span>
      </label>
      <p class="cluster">
        <button type="submit" class="button">
          {button}
        </button>
        <button type="button" class="button button-quiet" onClick={leave}>
          Leave it
        </button>
      </p>
    </form>
  );
}

/** A stable function, so that Preact calls it once and not at every key. */
function focusOnce(field: HTMLSelectElement | null): void {
  field?.focus();
}
