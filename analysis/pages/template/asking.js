// The form in which a reader says what a project costs, in all and by kind, and what the firm is. It
// reads amounts by `amount.js`, and the address of the page holds all that is typed:
// #cost=60M&compute=6M&size=sme&place=henan.
const askedForm = (words, writer, places) => {
  const made = (tag, parts = {}, ...within) => {
    const element = Object.assign(document.createElement(tag), parts);
    element.append(...within);
    return element;
  };
  const fields = new Map();
  const field = (name, label, input, reads) => {
    input.id = `asked-${name}`;
    fields.set(name, { input, reads });
    return made("p", {}, made("label", { htmlFor: input.id, textContent: label }), " ", input);
  };
  const text = (placeholder = " ") => made("input", { type: "text", autocomplete: "off", spellcheck: false, placeholder });
  const choice = (options) => made("select", {}, ...options.map(([value, label]) => made("option", { value, textContent: label })));

  const output = made("output"), cost = field("cost", words.label, text(), "cost");
  cost.append(" ", output);
  const asked = ({ name, label, unit, options }) =>
    options.length ? field(name, label, choice(options), "firm") : field(name, label, text(), unit);
  const firm = words.firm.map(asked);
  const kinds = words.kinds.map(([kind, label]) => field(kind, label, text(), "kind"));
  const more = made("details", {}, made("summary", { textContent: words.more }),
    made("div", { className: "fields" }, ...kinds, ...firm), made("p", { className: "table-note", textContent: words.link }));
  const form = made("div", { className: "control cost" }, cost, more);
  form.setAttribute("role", "group");
  form.setAttribute("aria-label", words.form);
  output.htmlFor = [...fields.values()].map(({ input }) => input.id).join(" ");

  class Refused extends Error {
    constructor(name, code, parts) { super(code); Object.assign(this, { name, code, parts }); }
  }
  const amount = (name, typed, currency = words.reads.currency) => {
    const read = readAmount(typed, { ...words.reads, currency });
    if (read.refused) throw new Refused(name, read.refused);
    return read;
  };
  const inMoney = (name, typed) => {
    const read = amount(name, typed);
    if (read.unit !== words.reads.currency) throw new Refused(name, "money", { given: read.unit });
    if (Number(read.value) < 0.01) throw new Refused(name, "zero");
    return read.value;
  };
  // A number of a firm: years, people, a share; what is typed without a unit is in the field's own.
  const number = (name, typed, unit) => {
    const percent = /^(.+?)\s*[%％]$/.exec(typed);
    if (/^[0０]+$/.test(typed)) return "0";
    const read = amount(name, percent ? percent[1] : typed, unit);
    if (read.unit !== unit) throw new Refused(name, "number");
    return percent ? String(Number(read.value) / 100) : read.value;
  };
  // What is asked: {project, firm}; one that cannot be read is thrown, with the name of its field.
  const read = () => {
    const by_kind = {}, firm = {};
    let total = null;
    for (const [name, { input, reads }] of fields) {
      const typed = input.value.trim();
      if (!typed) continue;
      if (reads === "cost") total = inMoney(name, typed);
      else if (reads === "kind") by_kind[name] = inMoney(name, typed);
      else if (name === "place" && !(typed in places)) throw new Refused(name, "place");
      else firm[name] = reads === "firm" ? typed : number(name, typed, reads);
    }
    const spent = Object.entries(by_kind).reduce((sum, [kind, value]) => sum + (kind === "grant" ? 0 : Number(value)), 0);
    if (total === null && !spent) throw new Refused("cost", "empty");
    if (total !== null && spent > Number(total)) throw new Refused("cost", "more", { sum: writer.money(spent) });
    return { project: { cost: total ?? String(spent), unit: words.reads.currency, by_kind }, firm };
  };
  const told = (said) => {
    output.textContent = said;
    for (const { input } of fields.values()) input.removeAttribute("aria-invalid");
  };
  const refuse = ({ name, code, parts }) => {
    const { input } = fields.get(name), values = { typed: input.value.trim(), like: words.like, unit: words.reads.currency, ...parts };
    told(words.answers[code].replace(/\{(\w+)\}/g, (_, part) => values[part]));
    input.setAttribute("aria-invalid", "true");
  };

  // An address holds an amount as shortly as it can be read again: 60M, 1.5B, 60M JPY.
  const short = (typed) => {
    const value = Number(readAmount(typed, words.reads).value);
    for (const [scale, letter] of [[1e9, "B"], [1e6, "M"], [1e3, "K"]])
      if (value >= scale && Number.isInteger(value / scale * 1000)) return value / scale + letter;
    return String(value);
  };
  const held = (name, typed, reads) => {
    const read = reads === "cost" || reads === "kind" ? readAmount(typed, words.reads) : { refused: true };
    return read.refused || read.unit !== words.reads.currency ? typed : short(typed);
  };
  const address = () => {
    const parts = new URLSearchParams();
    for (const [name, { input, reads }] of fields) {
      const typed = input.value.trim();
      if (typed) parts.set(name, held(name, typed, reads));
    }
    return parts.size ? `#${parts}` : location.pathname + location.search;
  };
  const put = (given) => {
    for (const [name, { input }] of fields) {
      const value = given[name] ?? "";
      // a place that no term names may lie in one that does
      if (name === "place" && ![...input.options].some((one) => one.value === value))
        input.append(made("option", { value, textContent: value }));
      input.value = value;
      if (value && more.contains(input)) more.open = true;
    }
  };
  const follow = () => {
    const parts = new URLSearchParams(location.hash.slice(1));
    const given = Object.fromEntries([...parts].filter(([name]) => fields.has(name)));
    if (!Object.keys(given).length) return false;
    put(words.kinds.some(([kind]) => kind in given) ? given : { cost: words.asked.cost, ...given });
    return true;
  };
  return { form, read, told, refuse, address, put, follow };
};
