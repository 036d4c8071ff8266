import { blocks, type Piece } from './rules';

function Line({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, place) => {
    const key = `${place} ${piece.text}`;
    if (piece.kind === 'bold') return <strong key={key}>{piece.text}</strong>;
    if (piece.kind === 'italic') return <em key={key}>{piece.text}</em>;
    if (piece.kind === 'link') {
      return (
        <a key={key} href={piece.to} rel="noopener noreferrer nofollow" target="_blank">
          {piece.text}
        </a>
      );
    }
    return piece.text;
  });
}

/** The text of an announcement; never HTML. */
export function Words({ body }: { body: string }) {
  return blocks(body).map((block, place) =>
    block.kind === 'list' ? (
      <ul key={place}>
        {block.items.map((item, row) => (
          <li key={row}>
            <Line pieces={item} />
          </li>
        ))}
      </ul>
    ) : (
      <p key={place} style={{ margin: '0 0 0.6em' }}>
        <Line pieces={block.pieces} />
      </p>
    ),
  );
}
