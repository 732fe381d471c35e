// Lets a reader type the cost of a project (read by `amount.js`): every number of the page that rests
// on that cost is computed again, by the rule and the figures named in its own markup; the rows, the
// answer in words and the chart's upright line follow. What cannot be read is answered in words, and
// no sum of another cost is left standing. The address carries the cost: #cost=60M.
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
  // The two ends of a range, with their scale once where both have it: CNY 30–50 million.
  const between = (low, high, bound) => {
    const [scale, name] = numerals.scales.find(([size]) => low >= size && high >= size) ?? [1, ""];
    const ends = [low, high].map((end) => grouped(end / scale)).join(words.to);
    return words.bounds[bound].replace("{}", words.before + ends + name + words.after);
  };
  const percent = (value, bound) => {
    const exact = value * 100, unit = 10 ** (2 - Math.floor(Math.log10(exact)));
    const near = Math.round(exact * 1e6) / 1e6, digits = Math.round(near * unit * 1e6) / 1e6;
    // A limit is rounded towards the claim that holds.
    const way = bound === "at_least" || bound === "more_than" ? Math.floor
      : bound === "at_most" || bound === "less_than" ? Math.ceil : Math.round;
    const shown = way(digits) / unit;
    return words.bounds[bound === "exact" && shown !== near ? "about" : bound].replace("{}", words.percent.replace("{}", grouped(shown)));
  };

  // A term printed as a range limits at its upper end, as in `measures.support`: more is never paid.
  const limit = (figure) => Number(figure.upper ?? figure.value);
  const pays = (from, cost) => {
    const used = from.map((id) => figures[id]).filter((figure) => figure && figure.value);
    const rate = used.find((figure) => figure.unit === "1"), ceiling = used.find((figure) => figure.unit === given[2]);
    const byRate = rate ? cost * limit(rate) : Infinity, most = ceiling ? limit(ceiling) : Infinity;
    const rule = most < byRate ? "ceiling" : "rate";
    const least = Math.min(rate ? cost * Number(rate.value) : Infinity, rule === "ceiling" ? Number(ceiling.value) : most);
    return { sum: Math.min(byRate, most), least, rule, bound: bounded(rate, ceiling, rule) ?? "exact" };
  };
  // As firm as what decides; a rate of "at most" leaves the ceiling "at most" as well.
  const bounded = (rate, ceiling, rule) => {
    const decides = rule === "ceiling" ? ceiling : rate;
    if (!decides || ["at_most", "less_than"].includes(decides.bound)) return decides && decides.bound;
    if (rate && ["at_most", "less_than"].includes(rate.bound)) return "at_most";
    return [rate, ceiling].some((one) => one && one.bound === "about") ? "about" : decides.bound;
  };
  const paid = (data, cost) => pays((data.dataset.from || "").split(" "), cost);
  const told = (data, cost) => {
    if (cost === null) return "–";
    const kind = data.dataset.derived;
    if (kind === "assumption") return money(cost, "exact");
    const { sum, least, bound } = paid(data, cost);
    const range = least < sum && !["at_most", "less_than"].includes(bound);
    if (kind === "aid_amount") return range ? between(least, sum, bound) : money(sum, bound);
    if (!range) return percent(sum / cost, bound);
    const ends = [least, sum].map((end) => percent(end / cost, "exact"));
    return words.bounds[bound].replace("{}", ends.join(words.to));
  };

  // The rows: sums counted alike keep their places among the others, the most first.
  const sumOf = (row) => row.querySelector("[data-pays] data");
  const sort = (cost) => {
    for (const body of table.querySelectorAll("tbody")) {
      const rows = [...body.rows].filter(sumOf);
      for (const counting of new Set(rows.map((row) => row.querySelector("[data-pays]").dataset.pays))) {
        const alike = rows.filter((row) => row.querySelector("[data-pays]").dataset.pays === counting);
        const places = alike.map((row) => { const place = document.createComment(""); row.replaceWith(place); return place; });
        alike.sort((a, b) => paid(sumOf(b), cost).sum - paid(sumOf(a), cost).sum);
        alike.forEach((row, number) => places[number].replaceWith(row));
      }
    }
  };
  // The answer in words: its parts are those of the rows, so that each number leads where theirs do.
  const copy = (node) => {
    const made = node.cloneNode(true);
    for (const one of [made, ...made.querySelectorAll("[id]")]) one.removeAttribute("id");
    return made;
  };
  // Evidence leads back to the first number that opened it: where the answer no longer has it, a row does.
  const uses = new Map([...document.querySelectorAll("[data-best] button[id]")].map((one) => [one.getAttribute("popovertarget"), one.id]));
  const keepUses = () => {
    for (const [target, id] of uses) {
      if (document.getElementById(id)) continue;
      const number = document.querySelector(`main button[popovertarget="${target}"]`);
      if (number) (number.id ? number.parentElement : number).id = id;
    }
  };
  const answer = (cost) => {
    for (const place of document.querySelectorAll("[data-best]")) {
      place.closest("p").hidden = cost === null;
      if (cost === null) continue;
      const counting = place.dataset.best;
      const sums = [...table.querySelectorAll(`[data-pays="${counting}"]`)];
      const worth = (sum) => paid(sum.querySelector("data"), cost).sum;
      sums.sort((a, b) => worth(b) - worth(a));
      const last = sums[Math.min(words.named, sums.length) - 1];
      const named = sums.filter((sum) => worth(sum) >= worth(last));
      place.replaceChildren(...named.flatMap((sum, number) => {
        const row = sum.closest("tr"), [scheme, region] = row.cells;
        const parts = { paid: sum.childNodes, scheme: scheme.childNodes, region: region.childNodes };
        const said = words.best.split(/\{(\w+)\}/).flatMap((part, at) => (at % 2 ? [...parts[part]].map(copy) : [part]));
        return number ? [words.comma, ...said] : said;
      }));
    }
  };
  // The chart: each mark that follows the cost says where its axes lie, in pixels and powers of ten.
  const draw = (cost) => {
    let reached = true;
    for (const mark of document.querySelectorAll("svg [data-axes]")) {
      const [left, right, low, high, bottom, top, least, most] = mark.dataset.axes.split(" ").map(Number);
      const sum = mark.dataset.derived === "aid_amount" ? paid(mark, cost).sum : null;
      const x = left + (Math.log10(cost) - low) / (high - low) * (right - left);
      const y = sum === null ? bottom : bottom + (Math.log10(sum) - least) / (most - least) * (top - bottom);
      const inside = cost !== null && x >= left - 1 && x <= right + 1 && y <= bottom + 1 && y >= top - 1;
      mark.style.display = inside ? "" : "none";
      if (sum === null && !inside) reached = false;
      if (!inside) continue;
      const line = mark.querySelector("path"), sign = mark.querySelector("use"), label = mark.querySelector("text");
      if (label) { label.setAttribute("x", Math.max(x, Number(mark.dataset.least))); label.textContent = money(cost, "exact"); }
      else if (sign) { sign.setAttribute("x", x); sign.setAttribute("y", y); }
      else if (line) line.setAttribute("d", line.getAttribute("d").replace(/(?<=[ML])-?[\d.]+/g, x.toFixed(2)));
      const title = mark.querySelector("title");
      if (title) title.textContent = sum === null ? told(mark, cost) : title.textContent.replace(/: [^:]*$/, `: ${told(mark, cost)}`);
    }
    return reached;
  };
  const show = (cost) => {
    if (cost !== null) sort(cost);
    answer(cost);
    keepUses();
    const copies = document.querySelectorAll('[data-best] data[data-assumed^="cost="]');
    for (const data of [...resting, ...copies]) data.textContent = told(data, cost);
    for (const cell of table.querySelectorAll("[data-rule]")) {
      const sum = cell.closest("tr").querySelector('data[data-derived="aid_amount"]');
      cell.textContent = cost === null ? "–" : words.rules[paid(sum, cost).rule === "ceiling" ? 1 : 0];
    }
    return draw(cost);
  };

  const [form, label, input, output] = ["p", "label", "input", "output"].map((name) => document.createElement(name));
  form.className = "control cost";
  Object.assign(input, { type: "text", id: "cost-typed", autocomplete: "off", spellcheck: false, value: money(Number(given[1]), "exact") });
  label.htmlFor = input.id;
  label.textContent = words.label;
  form.append(label, " ", input, " ", output);
  (document.querySelector("[data-best]")?.closest("p") ?? table).before(form);

  // An address holds the cost as shortly as it can be read again: 60M, 1.5B, 60M JPY.
  const short = (value) => {
    for (const [scale, letter] of [[1e9, "B"], [1e6, "M"], [1e3, "K"]])
      if (value >= scale && Number.isInteger(value / scale * 1000)) return value / scale + letter;
    return String(value);
  };
  const refuse = (code, parts) => {
    input.setAttribute("aria-invalid", "true");
    const values = { typed: input.value.trim(), like: words.like, unit: given[2], ...parts };
    output.textContent = words.answers[code].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    show(null);
  };
  const take = () => {
    const typed = readAmount(input.value, words.reads);
    if (typed.refused) return refuse(typed.refused);
    if (typed.unit !== given[2]) return refuse("money", { given: typed.unit });
    const cost = Number(typed.value);
    input.removeAttribute("aria-invalid");
    output.textContent = "= " + money(cost, "exact");
    if (!show(cost)) output.textContent += " · " + words.off_chart;
  };
  const follow = () => {
    const asked = /^#cost=(.+)$/.exec(location.hash);
    if (!asked) return;
    try { input.value = decodeURIComponent(asked[1].replaceAll("+", " ")); } catch { input.value = asked[1]; }
    take();
  };
  input.addEventListener("input", () => {
    take();
    const typed = readAmount(input.value, words.reads);
    const held = typed.refused || typed.unit !== given[2] ? input.value.trim() : short(Number(typed.value));
    history.replaceState(null, "", held ? `#cost=${encodeURIComponent(held)}` : location.pathname + location.search);
  });
  window.addEventListener("hashchange", follow);
  take();
  follow();
})();
