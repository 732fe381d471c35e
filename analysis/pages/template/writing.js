// Writes sums and shares as the page's language does, by its record: bounds, money, scales, marks. It
// rounds as `analysis.languages.amounts`: a limit towards the claim that holds, a range outwards.
const amountWriter = (words) => {
  const numerals = words.numerals, marks = { ",": numerals.group_mark, ".": numerals.decimal_mark };
  const grouped = (value) =>
    value.toLocaleString("en", { maximumFractionDigits: 12, useGrouping: numerals.minimum_grouping_digits > 1 ? "min2" : "always" }).replace(/[,.]/g, (mark) => marks[mark]);
  const whole = (value) => Math.abs(value - Math.round(value)) < 1e-6;
  // The digits of a value, and the word of the scale that they are in.
  const scaled = (value) => {
    if (numerals.every_scale) {
      const parts = [];
      let rest = value;
      for (const [scale, name] of numerals.scales) {
        const part = Math.floor(rest / scale);
        rest -= part * scale;
        if (part) parts.push([grouped(part), name]);
      }
      if (rest || !parts.length) parts.push([grouped(rest), ""]);
      const [digits, name] = parts.pop();
      return [parts.map((part) => part.join("") + numerals.between_groups).join("") + digits, name];
    }
    const places = 10 ** numerals.places;
    const [scale, name] = numerals.scales.find(([size]) => value >= size && whole(value / size * places)) ?? [1, ""];
    return [grouped(Math.round(value / scale * places) / places), name];
  };
  const bounded = (bound, said, bounds = words.bounds) => bounds[bound].replace("{}", said);
  const inMoney = (value) => words.before + scaled(value).join("") + words.after;
  const limits = (bound) => bound === "at_most" || bound === "less_than";

  const digits = (value) => value.toPrecision(12).replace(/e.*|\./g, "").replace(/^0+|0+$/g, "").length;
  const rounded = (value, kept, way) => { const unit = 10 ** (kept - 1 - Math.floor(Math.log10(value))); return Number((way(Number((value * unit).toPrecision(12))) / unit).toPrecision(12)); };
  const shorter = (value, way) => (value && digits(value) > 6 ? rounded(value, 4, way) : value);
  const toward = (bound) => (bound === "at_least" || bound === "more_than" ? Math.floor : limits(bound) ? Math.ceil : Math.round);

  const money = (value, bound = "exact") => {
    const shown = shorter(value, toward(bound));
    return bounded(bound === "exact" && shown !== value ? "about" : bound, inMoney(shown));
  };
  // The two ends of a range, with their scale once where both have it (CNY 30–50 million), or at both
  // ends in a language that needs it there (100万～300万元).
  const between = (low, high, bound) => {
    const ends = [shorter(low, Math.floor), shorter(high, Math.ceil)], [[first, scale], [second, other]] = ends.map(scaled);
    const firm = bound === "exact" && (ends[0] !== low || ends[1] !== high) ? "about" : bound;
    const composed = numerals.scales.some(([, name]) => (first + second).includes(name));
    if (scale !== other || composed || (!scale && /^\d{4}$/.test(first))) return bounded(firm, ends.map(inMoney).join(words.to_in_words));
    const low_scale = numerals.scale_at_both_ends ? scale : "";
    return bounded(firm, words.before + first + low_scale + words.to + second + scale + words.after);
  };
  const share = (value, bound) => {
    const exact = value * 100, shown = rounded(exact, 3, toward(bound)), near = Number(exact.toPrecision(9));
    return bounded(bound === "exact" && shown !== near ? "about" : bound, words.percent.replace("{}", grouped(shown)));
  };
  // A sum as low and high; what a limit limits has no lower end of its own.
  const sum = ({ low, high, bound }) => low < high && !limits(bound) ? between(low, high, bound) : money(high, bound);
  const percent = ({ low, high, bound }, of) => {
    if (low >= high || limits(bound)) return share(high / of, bound);
    return bounded(bound, [low, high].map((end) => share(end / of, "exact")).join(words.to));
  };
  const count = ({ low, high, bound }) => {
    const { bounds, after } = words.counted, ends = low < high && !limits(bound) ? [low, high] : [high];
    return bounded(bound, ends.map((end) => scaled(end).join("")).join(words.to) + after, bounds);
  };
  return { money, sum, percent, count, plain: inMoney };
};
