// Lets a reader set the cost of a project: every number of the page that rests on that assumption
// is computed again, by the rule and the figures named in its own markup.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const figures = read("package").figures, words = read("words").cost;
  const resting = [...document.querySelectorAll('data[data-assumed^="cost="]')];
  const table = document.querySelector('.table:has(data[data-derived="aid_amount"][data-assumed^="cost="])');
  if (!table) return;
  const given = /^cost=(\d+) (\w+)/.exec(table.querySelector('data[data-assumed^="cost="]').dataset.assumed);
  const numerals = words.numerals, marks = { ",": numerals.group_mark, ".": numerals.decimal_mark };
  const grouped = (value) =>
    value.toLocaleString("en", { maximumFractionDigits: numerals.places, useGrouping: numerals.minimum_grouping_digits > 1 ? "min2" : "always" }).replace(/[,.]/g, (mark) => marks[mark]);

  const scaled = (value) => {
    if (numerals.every_scale) {
      const parts = [];
      let rest = value;
      for (const [scale, name] of [...numerals.scales, [1, ""]]) {
        const part = Math.floor(rest / scale);
        rest -= part * scale;
        if (part) parts.push(grouped(part) + name);
      }
      return parts.join(numerals.between_groups) || "0";
    }
    const places = 10 ** numerals.places;
    for (const [scale, name] of numerals.scales)
      if (value >= scale && Number.isInteger(value / scale * places)) return grouped(value / scale) + name;
    return grouped(value);
  };
  const money = (value, bound) =>
    words.bounds[bound].replace("{}", words.before + scaled(Math.round(value)) + words.after);
  const percent = (value, bound) => {
    const exact = value * 100, unit = 10 ** (2 - Math.floor(Math.log10(exact)));
    const near = Math.round(exact * 1e6) / 1e6, digits = Math.round(near * unit * 1e6) / 1e6;
    // A limit is rounded towards the claim that holds.
    const way = bound === "at_least" || bound === "more_than" ? Math.floor
      : bound === "at_most" || bound === "less_than" ? Math.ceil : Math.round;
    const shown = way(digits) / unit;
    return words.bounds[bound === "exact" && shown !== near ? "about" : bound].replace("{}", words.percent.replace("{}", grouped(shown)));
  };

  const pays = (from, cost) => {
    const used = from.map((id) => figures[id]).filter((figure) => figure && figure.value);
    const rate = used.find((figure) => figure.unit === "1"), ceiling = used.find((figure) => figure.unit === given[2]);
    const byRate = rate ? cost * Number(rate.value) : Infinity, limit = ceiling ? Number(ceiling.value) : Infinity;
    const rule = limit < byRate ? "ceiling" : "rate";
    return [Math.min(byRate, limit, cost), rule, bounded(rate, ceiling, rule)];
  };
  // As firm as what decides; a rate of "at most" leaves the ceiling "at most" as well.
  const bounded = (rate, ceiling, rule) => {
    const decides = rule === "ceiling" ? ceiling : rate;
    if (!decides || ["at_most", "less_than"].includes(decides.bound)) return decides && decides.bound;
    if (rate && ["at_most", "less_than"].includes(rate.bound)) return "at_most";
    return [rate, ceiling].some((one) => one && one.bound === "about") ? "about" : decides.bound;
  };
  const show = (cost) => {
    for (const data of resting) {
      const [amount, rule, bound = "exact"] = pays((data.dataset.from || "").split(" "), cost);
      const kind = data.dataset.derived;
      if (kind === "assumption") data.textContent = money(cost, "exact");
      if (kind === "aid_amount") data.textContent = money(amount, bound);
      if (kind === "effective_intensity") data.textContent = percent(amount / cost, bound);
      const row = kind === "aid_amount" && data.closest("tr");
      const cell = row && [...row.cells].find((one) => words.rules.includes(one.textContent.trim()));
      if (cell) cell.textContent = rule === "ceiling" ? words.rules[1] : words.rules[0];
    }
  };

  const [form, label, input, told] = ["p", "label", "input", "output"].map((name) => document.createElement(name));
  form.className = "control";
  label.textContent = words.label + " ";
  Object.assign(input, { type: "number", min: "0", max: "999999999999", step: "1000000", value: given[1] });
  label.append(input, " " + (words.before + words.after).trim());
  const tell = (cost) => { told.textContent = cost ? "= " + money(cost, "exact") : ""; };
  tell(Number(given[1]));
  form.append(label, " ", told);
  table.before(form);
  table.setAttribute("aria-live", "polite");
  input.addEventListener("input", () => {
    const cost = Math.floor(Number(input.value));
    const held = cost >= 1 && cost < 1e12;
    tell(held ? cost : 0);
    if (held) show(cost);
  });
})();
