// Reads what a person types as the cost of a project (60 百万, 6000万元, RMB 60M, sixty million) by the
// words of the languages on file, as `analysis.measures.cost` does: a test holds the two together.
// Returns {value, unit}, the value in decimal digits, or {refused: "empty" | "unread" | "zero" | "much"}.
const readAmount = (typed, words) => {
  const ONE = 10n ** 12n, { digits, scales, letters, multiples, numbers, before, behind, codes, same } = words;
  const one = (sign) => { const folded = sign.normalize("NFKC"); return folded.length === 1 ? folded : sign; };
  const fold = (text) => [...text].map((sign) => same[sign] || one(sign)).map((sign) => same[sign] || sign).join("");
  const code = new RegExp(`(?<![A-Za-z])(?:RMB|${codes.join("|")})(?![A-Za-z])`, "gi");
  let text = fold(typed).trim().replace(code, (found) => found.toUpperCase());
  text = text.replace(/(?<=\d)[ '](?=\d{3}(?!\d))/g, "").replace(/(?<=\d) ?([kmbKMB])(?![A-Za-z])/g, (_, letter) => letter.toUpperCase());
  if (!text) return { refused: "empty" };
  if (/\d,(?:(?!\d)|\d(?!\d)|\d\d(?![\d,])|\d{5})/.test(text)) return { refused: "unread" };

  let at = 0;
  const take = (pattern) => {
    const sticky = new RegExp(pattern.source, pattern.flags + "y");
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const spaces = () => take(/ */);
  // The longest listed word that stands here; one that ends in a letter ends with it.
  const word = (list, whole = true) => {
    let longest = "";
    for (const listed of Object.keys(list))
      if (listed.length > longest.length && text.startsWith(listed, at)
        && !(whole && /[A-Za-z]$/.test(listed) && /[A-Za-z]/.test(text[at + listed.length] || "")))
        longest = listed;
    at += longest.length;
    return longest && list[longest];
  };
  const moneyBefore = () => (text[at] === "¥" ? (at += 1, text.includes("円") ? "JPY" : words.yen) : word(before, false)) || "";
  const decimal = (written) => {
    const [whole, part = ""] = written.replaceAll(",", "").split(".");
    return part.length > 12 ? null : BigInt(whole) * ONE + BigInt(part.padEnd(12, "0"));
  };

  // Digits and kanji with their scales: 60百万 is 60 × 100 × 10000, 1億2千万 two such groups.
  const mixed = () => {
    let total = 0n, group = 0n, held = null, last = "";
    for (let first = true; at < text.length; first = false) {
      const start = at, sign = (last === "digits" && spaces(), text[at]);
      if (/\d/.test(sign)) {
        const run = held === null && take(/\d+(?:,\d+)*(?:\.\d+)?(?:[eE]\d{1,2}(?!\d))?/);
        if (!run || (start !== at - run[0].length && !first)) return null;
        const [mantissa, power = "0"] = run[0].toLowerCase().split("e");
        held = decimal(mantissa);
        if (held === null) return null;
        held *= 10n ** BigInt(power);
        const letter = take(/(?:MM|[KMBT])(?![A-Za-z])/);
        if (letter) held *= BigInt(letters[letter[0]]);
        for (let name; (name = multiple());) held *= BigInt(name);
        last = "digits";
      } else if (sign in digits) {
        if (held !== null && held !== 0n) return null;
        at += 1;
        held = BigInt(digits[sign]) * ONE;
        last = "kanji";
      } else if (sign in scales) {
        at += 1;
        const scale = BigInt(scales[sign]);
        if (scale < 10000n) { group += (held === null ? ONE : held) * scale; held = null; last = "small"; continue; }
        const part = group + (held || 0n);
        if (part) total += part * scale;
        else if (last === "large") total *= scale;
        else total += ONE * scale;
        group = 0n; held = null; last = "large";
      } else { at = start; break; }
    }
    return last ? total + group + (held || 0n) : null;
  };
  const multiple = () => {
    const found = take(new RegExp(` ?(${Object.keys(multiples).join("|")})(?![a-z])`, "i"));
    return found && multiples[found[1].toLowerCase()];
  };
  // Numbers in words: sixty million, one hundred and five thousand.
  const inWords = () => {
    let total = 0n, group = null;
    for (let found; (found = take(/(?: |-)?([A-Za-z]+)(?![A-Za-z])/));) {
      const name = found[1].toLowerCase();
      if (name === "a" && group === null) group = 1n;
      else if (name === "and" && group !== null) continue;
      else if (name in numbers) group = (group || 0n) + BigInt(numbers[name]);
      else if (name in multiples && group !== null) {
        if (multiples[name] === 100) group *= 100n;
        else { total += group * BigInt(multiples[name]); group = 0n; }
      } else { at -= found[0].length; break; }
    }
    return group === null ? null : (total + group) * ONE;
  };

  let minus = false, unit = "";
  const sign = () => { const found = take(/[-+▲]/); minus ||= Boolean(found) && found[0] !== "+"; };
  sign(); unit = moneyBefore(); spaces(); sign();
  const value = /[A-Za-z]/.test(text[at] || "") ? inWords() : mixed();
  if (value === null || value === undefined) return { refused: "unread" };
  spaces();
  const after = at < text.length ? word(behind) : "";
  if (at < text.length) return { refused: "unread" };
  if (minus || value === 0n) return { refused: "zero" };
  if (value > BigInt(words.most) * ONE) return { refused: "much" };
  const part = (value % ONE).toString().padStart(12, "0").replace(/0+$/, "");
  return { value: `${value / ONE}${part && "." + part}`, unit: unit || after || words.currency };
};
