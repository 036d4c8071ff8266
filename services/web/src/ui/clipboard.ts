/** Tables to and from a spreadsheet (I1): TSV as plain text and a table as HTML. */

const plain = (cell: string): string => cell.replaceAll(/[\t\r\n]+/g, ' ');
const escaped = (cell: string): string =>
  cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(plain).join('\t')).join('\r\n');

export const toHtml = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

/** Rows of cells from what a spreadsheet has put on the clipboard; quoted cells may hold line breaks. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const normal = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  for (let place = 0; place < normal.length; place += 1) {
    const sign = normal.charAt(place);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (normal.charAt(place + 1) === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  rows.push([...row, cell]);
  return rows;
}

export async function copyTable(rows: readonly (readonly string[])[]): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([toTsv(rows)], { type: 'text/plain' }),
    'text/html': new Blob([toHtml(rows)], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}
