/** Bars as SVG: answers a second of each contender, by connections, on a logarithmic scale. */

const WIDTH = 760;
const LABEL = 250;
const BAR = 14;
const GAP = 12;
const SHADES = ["#9ecae1", "#4292c6", "#08519c"];
const OURS = ["#fdbe85", "#fd8d3c", "#d94701"];

/** @param question with `measures` by contender. */
export function bars({ title, measures }, contenders, connections) {
  const rows = contenders.filter(({ name }) => measures[name]);
  const rates = rows.flatMap(({ name }) => Object.values(measures[name].connections).map(({ rate }) => rate));
  const most = Math.max(1, ...rates);
  const least = Math.min(most / 10, ...rates.filter((rate) => rate > 0)) / 2;
  const length = (rate) => (rate <= 0 ? 0 : (Math.log(rate / least) / Math.log(most / least)) * (WIDTH - LABEL - 90));
  const parts = [];
  let y = 40;
  for (const { name, label, letter } of rows) {
    const measure = measures[name];
    parts.push(text(LABEL - 8, y + BAR, `(${letter}) ${label}`, "end"));
    if (measure.out) parts.push(text(LABEL, y + BAR, measure.out.slice(0, 60)));
    connections.forEach((count, at) => {
      const one = measure.connections[count];
      if (!one) return;
      const colour = (name === "chancery" ? OURS : SHADES)[at % SHADES.length];
      const wide = Math.max(1, length(one.rate)).toFixed(1);
      const said = one.timeouts > 0 ? "over 30 s" : `${one.rate < 10 ? one.rate.toFixed(2) : Math.round(one.rate)}`;
      parts.push(`<rect x="${LABEL}" y="${y}" width="${wide}" height="${BAR}" fill="${colour}"/>`);
      parts.push(text(LABEL + Number(wide) + 5, y + BAR - 3, `${said} (${count})`));
      y += BAR + 2;
    });
    if (measure.out) y += BAR + 2;
    y += GAP;
  }
  const caption = `Answers a second (connections): ${title}. Logarithmic.`;
  return frame(caption, y, [text(8, 20, caption, "start", 14), ...parts]);
}

function frame(caption, height, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">
<title>${escaped(caption)}</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}

function text(x, y, words, anchor = "start", size = 11) {
  return `<text x="${Number(x).toFixed(1)}" y="${y}" text-anchor="${anchor}" font-size="${size}">${escaped(words)}</text>`;
}

function escaped(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
