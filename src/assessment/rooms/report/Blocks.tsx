import type { ComponentChildren } from 'preact';
import { type Block, LEGAL, type PictureName } from '../../exchange/paper';

/** A report's blocks on the screen and on paper. `pictures` draws those it names. */
export function Blocks({
  blocks,
  pictures,
  id,
}: {
  readonly blocks: readonly Block[];
  readonly pictures: Readonly<Record<PictureName, ComponentChildren>>;
  readonly id: string;
}) {
  return (
    <>
      {blocks.map((block, index) => {
        switch (block.kind) {
          case 'heading':
            return <h2 key={index}>{block.text}</h2>;
          case 'text':
            return (
              <p key={index} class="board-report-text" dir="auto">
                {block.text}
              </p>
            );
          case 'list':
            return (
              <ul key={index}>
                {block.items.map(({ text, legal }, item) => (
                  <li key={item} dir="auto">
                    {text} {legal && <strong>§ {LEGAL}</strong>}
                  </li>
                ))}
              </ul>
            );
          case 'table':
            return (
              <div key={index} class="scroll" tabIndex={0} role="region" aria-labelledby={`${id}-${index}`}>
                <table class="board-report-table">
                  <caption id={`${id}-${index}`}>{block.caption}</caption>
                  <colgroup>
                    {block.widths.map((share, column) => (
                      <col key={column} style={{ inlineSize: `${share}%` }} />
                    ))}
                  </colgroup>
                  <thead>
                    <tr>
                      {block.columns.map((name) => (
                        <th key={name} scope="col">
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {block.rows.map(([first, ...rest], row) => (
                      <tr key={row}>
                        <th scope="row" dir="auto">
                          {first}
                        </th>
                        {rest.map((cell, place) => (
                          <td key={place} dir="auto">
                            {cell}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            );
          case 'picture':
            return (
              <figure key={index} class="board-report-picture">
                {pictures[block.name]}
              </figure>
            );
        }
      })}
    </>
  );
}
