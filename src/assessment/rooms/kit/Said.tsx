import { useLayoutEffect, useState } from 'preact/hooks';
import { readOutTo } from './act';

/** What just happened, for those who listen. Always on the page: a region that comes with its words is not read out. */
export function Said() {
  const [said, setSaid] = useState('');
  useLayoutEffect(() => readOutTo(setSaid), []);
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  );
}
