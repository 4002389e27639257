/** The address names an assessment that this browser does not hold. */
export function NotHere() {
  return (
    <div class="stack">
      <h1>That assessment is not on this device</h1>
      <p>
        Assessments stay in the browser where they were made. It may be on another device, in another browser, or
        deleted.
      </p>
      <ul>
        <li>
          <a href="/assess/">See the assessments that are here, or start one</a>
        </li>
        <li>
          <a href="/assess/">Open a file that was saved</a>
        </li>
      </ul>
    </div>
  );
}
