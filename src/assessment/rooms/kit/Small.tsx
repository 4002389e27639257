/** A small action beside others of its kind. `of` says to what, for those who hear the button without what stands around it. */
export function Small({ name, of, act }: { readonly name: string; readonly of: string; readonly act: () => void }) {
  return (
    <button type="button" class="link-button" onClick={act}>
      {name}
      <span class="visually-hidden"> {of}</span>
    </button>
  );
}
