import type { Assessment } from '../../model/assessment';
import { withSlot } from '../../model/paths';
import type { Workspace } from '../../workspace/workspace';
import { TextInput } from '../kit/TextInput';
import { MOST_ASKED } from './board-paper';

/** What the board is asked, in the organisation's own words. */
export function Asks({ assessment, workspace }: { readonly assessment: Assessment; readonly workspace: Workspace }) {
  return (
    <div class="field no-print report-asks">
      <label for="asks">What you ask the board to decide, in your own words</label>
      <TextInput
        id="asks"
        rows={3}
        dir="auto"
        most={MOST_ASKED}
        value={assessment.asks ?? ''}
        onText={(text) => workspace.change((before, at) => withSlot(before, 'asks', text, at))}
      />
    </div>
  );
}
