// What each term of the support schemes pays on a project, and where it gets most: in the page what
// `analysis.schemes` is in Python, module by module; a test holds the two together. It reads the rules
// as `analysis.schemes.written` writes them, and seeks by `search.js`.
const supportFor = (() => {
  const CENT = new Ratio(1n, 100n), REST = "", GRANT = "grant", YEARLY = ["recipient_year", "year"], WITHIN_SME = ["micro", "small", "medium"];
  const COUNTED = { age: "a", revenue: "", employees: "person", rd_share: "1", parameters: "count" }, EITHER_WAY = ["model_registered", "first_award"];
  const PARTS = { sme: WITHIN_SME, TG29: ["TG31"] }; // what a wider word takes in: firms, small and medium-sized ones
  const least = (...all) => all.reduce((a, b) => (b.to(a) < 0 ? b : a));
  const most = (...all) => all.reduce((a, b) => (b.to(a) > 0 ? b : a));
  const sum = (all) => all.reduce((a, b) => a.plus(b), NONE);
  const some = (ratio) => Boolean(ratio && ratio.over);
  const grouped = (all, keyOf) => { const found = new Map(); for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]); return found; };

  // quantities: {value, unit, bound, upper, figures, approximate}
  const intervalOf = ({ value, upper, bound, approximate }) => {
    const about = approximate || bound === "about", high = upper ?? value;
    if (value === null) return { low: NONE, high: null, about };
    if (bound === "at_least" || bound === "more_than") return { low: value, high: null, lowOpen: bound === "more_than", about };
    if (bound === "at_most" || bound === "less_than") return { low: NONE, high, highOpen: bound === "less_than", about };
    return { low: value, high, about };
  };
  const worded = ({ low, high, lowOpen, highOpen, about }) => {
    const firm = about ? "about" : "exact";
    if (high === null) return some(low) ? [low, null, lowOpen ? "more_than" : "at_least"] : [null, null, "unbounded"];
    if (!low.to(high)) return [low, null, firm];
    return some(low) ? [low, high, firm] : [high, null, highOpen ? "less_than" : "at_most"];
  };
  const derived = (interval, unit, ...inputs) => {
    const [value, upper, bound] = worded(interval);
    return { value, unit, bound, upper, figures: [...new Set(inputs.flatMap((one) => one.figures))], approximate: Boolean(interval.about) && bound !== "about" };
  };
  const exactly = (value, unit, figures = []) => ({ value, unit, bound: "exact", upper: null, figures, approximate: false });
  const between = (a, b, low, high) => ({
    low, high, lowOpen: (a.lowOpen || b.lowOpen) && some(low), highOpen: (a.highOpen || b.highOpen) && some(high), about: a.about || b.about,
  });
  const both = (a, b, of) => (a === null || b === null ? null : of(a, b));
  const times = (a, b) => between(a, b, a.low.times(b.low), both(a.high, b.high, (x, y) => x.times(y)));
  const plus = (a, b) => between(a, b, a.low.plus(b.low), both(a.high, b.high, (x, y) => x.plus(y)));
  const smaller = (a, b) => {
    const lower = a.low.to(b.low) || (a.lowOpen ? 1 : 0) - (b.lowOpen ? 1 : 0);
    const tops = [a, b].filter((one) => one.high !== null).sort((x, y) => x.high.to(y.high) || (x.highOpen ? 0 : 1) - (y.highOpen ? 0 : 1));
    const { low, lowOpen } = lower <= 0 ? a : b;
    return { low, lowOpen, high: tops[0]?.high ?? null, highOpen: tops[0]?.highOpen, about: a.about || b.about };
  };
  const product = (amount, factor) => derived(times(intervalOf(amount), intervalOf(factor)), amount.unit, amount, factor);
  const smallerOf = (a, b) => derived(smaller(intervalOf(a), intervalOf(b)), a.unit, a, b);

  // printed
  // of a limit printed as a range the lower end is sure
  const sureWithin = (limit) => (limit.upper ? intervalOf(limit).low : limitOf(limit));
  const isRange = (limit) => Boolean(limit) && sureWithin(limit).to(limitOf(limit)) !== 0;
  const limitOf = (printed) => printed.upper ?? printed.value;
  const flat = (limit) => ({ ...limit, value: limitOf(limit), upper: null, bound: limit.bound === "about" ? "about" : "exact", approximate: false });
  const noMoreThan = (limit) => ({
    ...limit, value: limitOf(limit), upper: null, bound: limit.bound === "less_than" ? "less_than" : "at_most", approximate: limit.bound === "about",
  });
  const binds = (limit, amount) => amount.value === null || limitOf(limit).to(limitOf(amount)) < 0;
  const within = (amount, limit, otherwise) => {
    const now = binds(limit, amount);
    return [smallerOf(amount, now && isRange(limit) ? limit : flat(limit)), now ? "ceiling" : otherwise];
  };
  // "A certain share of the costs, at most …" is some share, and never more than all.
  const UNSAID = { value: ONE, unit: "1", bound: "at_most", upper: null, figures: [], approximate: false };
  const rateOf = (term, unit) => (term.unsaid_rate && term.limit?.unit === unit ? UNSAID : term.rate);
  const paidOf = (cost, rate, limit, fixed) => {
    if (!rate && !fixed) return limit ? [noMoreThan(limit), "ceiling"] : [null, "unstated"];
    const { unit } = rate ? cost : fixed;
    if ((limit && limit.unit !== unit) || (fixed && fixed.unit !== unit)) return [null, "currency"];
    const parts = [...(rate ? [product(cost, rate)] : []), ...(fixed ? [fixed] : [])];
    const amount = derived(parts.map(intervalOf).reduce(plus), unit, ...parts), decides = rate === UNSAID ? "own_costs" : rate ? "rate" : "fixed_sum";
    return limit ? within(amount, limit, decides) : [amount, decides];
  };
  const floor = (ratio) => new Ratio(ratio.over / ratio.under);
  const carried = (envelope, award) => {
    const { low, high, highOpen, about } = intervalOf(envelope), each = limitOf(award), lowest = floor(low.by(each));
    const paid = high === null ? { low: lowest, high } : { low: lowest, high: floor(high.by(each)), about };
    if (high !== null) paid.highOpen = highOpen && !paid.high.times(each).to(high);
    return derived({ ...paid, about: paid.about || intervalOf(award).about }, "count", envelope, award);
  };
  const leastCounted = (edge) => (edge.bound === "more_than" ? edge.value.plus(CENT) : edge.value ?? NONE);
  const mostCounted = (edge) => (edge.bound === "less_than" ? limitOf(edge).minus(CENT) : limitOf(edge));

  // conditions
  const MET = "met", NOT_MET = "not met", TO_SHOW = "to be shown";
  const FITS = { at_least: (to) => to >= 0, more_than: (to) => to > 0, at_most: (to) => to <= 0, less_than: (to) => to < 0 };
  const anyOf = (values, others) => values.some((value) => others.includes(value));
  const stateOf = ({ attribute, holds, values, amount }, firm) => {
    if (attribute === "words") return TO_SHOW;
    const not = holds === "is_not";
    if (amount) {
      const said = firm.amounts[attribute], value = said && inUnit(said, amount.unit);
      if (!value || amount.value === null) return TO_SHOW;
      const fits = (FITS[holds] ?? ((to) => to === 0))(value.to(amount.value));
      return fits !== not ? MET : NOT_MET;
    }
    const said = firm.says[attribute], asked = values.length ? values : ["yes"];
    if (said === undefined) return TO_SHOW;
    const state = attribute === "place" ? liesIn(asked, firm) : isOneOf(asked, said);
    return not ? { [MET]: NOT_MET, [NOT_MET]: MET }[state] ?? state : state;
  };
  const inUnit = (said, unit) => (said.unit === unit ? said.value : null);
  const liesIn = (places, { places: own, inside }) => (anyOf(places, own) ? MET : anyOf(places, inside) ? TO_SHOW : NOT_MET);
  const isOneOf = (values, said) => {
    if (values.includes(said) || values.some((value) => (PARTS[value] ?? []).includes(said))) return MET;
    if (!anyOf(values, PARTS[said] ?? [])) return NOT_MET;
    return said === "sme" && WITHIN_SME.every((size) => values.includes(size)) ? MET : TO_SHOW;
  };
  const meant = ({ values }) => { const all = values.length ? values : ["yes"]; return all.includes("sme") ? [...all, ...WITHIN_SME] : all; };
  const amountsClash = (one, other) => [[one, other], [other, one]].some(([low, high]) => {
    if (!["at_least", "more_than"].includes(low.holds) || !["at_most", "less_than"].includes(high.holds)) return false;
    if (!low.amount.value || !high.amount.value || low.amount.unit !== high.amount.unit) return false;
    const ahead = low.amount.value.to(high.amount.value);
    return ahead > 0 || (ahead === 0 && !(low.holds === "at_least" && high.holds === "at_most"));
  });
  const clash = (one, other) => {
    if (one.attribute !== other.attribute || ![...EITHER_WAY, "size", ...Object.keys(COUNTED)].includes(one.attribute)) return false;
    if (one.amount && other.amount) return amountsClash(one, other);
    if (one.amount || other.amount || [one, other].some(({ holds }) => !["is", "is_not"].includes(holds))) return false;
    if (one.holds === "is" && other.holds === "is") return !anyOf(meant(one), meant(other));
    const [inside, outside] = one.holds === "is" ? [one, other] : [other, one];
    return inside.holds === "is" && meant(inside).every((value) => meant(outside).includes(value));
  };
  // What a condition asks: alike for two that ask the same.
  const asksFor = ({ condition, attribute, holds, values, amount }) => [attribute, holds, [...new Set(values.length ? values : ["yes"])].sort(), amount && `${amount.value} ${amount.unit}`, attribute === "words" ? condition : ""].join("\0");
  const fails = (term, firm) => term.conditions.some((one) => stateOf(one, firm) === NOT_MET);

  // envelopes
  const available = ({ limit, amount }, { left, unit }) => (left[limit] ? exactly(left[limit], unit) : amount);
  const ofOtherYears = (limit, terms) => terms.limits.filter(({ year, covers }) => year && covers.join() === limit.covers.join()).sort((a, b) => (a.year < b.year ? -1 : 1));
  const byTheYears = (limit, project, terms) => {
    const all = ofOtherYears(limit, terms), amounts = all.map((one) => available(one, project));
    if (limit !== all[0] || amounts.some((one) => !one || one.unit !== project.unit)) return null;
    const lasts = Math.ceil(Number(project.years.over) / Number(project.years.under)), years = all.map((one) => Number(one.year));
    const stretches = years.map((year, at) => [year, at]).filter(([year, at]) => (project.starts ?? year) === year && at + lasts <= years.length)
      .filter(([year, at]) => years[at + lasts - 1] === year + lasts - 1).map(([, at]) => amounts.slice(at, at + lasts));
    if (!stretches.length) return null;
    const sums = stretches.map((some) => sum(some.map(limitOf))), low = least(...sums), high = most(...sums);
    return { ...exactly(low, project.unit, [...new Set(stretches.flat().flatMap((one) => one.figures))]), upper: high.to(low) > 0 ? high : null };
  };

  // ground
  const timesOf = (limit, years) => (years.to(ONE) <= 0 ? limit : derived(times(intervalOf(limit), { low: years, high: years }), limit.unit, limit));
  const overYears = (limit, per, years) => (YEARLY.includes(per) ? timesOf(limit, years) : limit);
  const edgeOf = (term, name, years) => (term[name] && term.yearly.includes(name) ? timesOf(term[name], years) : term[name]);
  const isEnvelope = ({ per }) => ["year", "scheme"].includes(per);
  const isWindow = ({ amount, years, per }) => amount && years && !YEARLY.includes(per);
  const groundOf = (term, project, terms) => {
    const shares = terms.relations.filter(({ kind, term: own }) => kind === "share_of_grant" && own === term.term);
    const durations = terms.limits.filter((one) => one.years && one.covers.includes(term.term) && !isWindow(one)).map((one) => limitOf(one.years));
    const years = least(project.years, ...durations), byPart = term.threshold_on === "part";
    const [minimum, from, to] = ["minimum", "threshold_from", "threshold_to"].map((name) => edgeOf(term, name, years));
    const above = byPart && from ? limitOf(from) : NONE;
    const edges = [term.limit, term.fixed_sum, term.minimum, from, to];
    return {
      term, years, byPart, above,
      pools: poolsOf(term, shares, project, years.times(leftOf(term, project, terms))),
      rate: shares.find((one) => one.amount)?.amount ?? rateOf(term, project.unit),
      grants: shares.filter((one) => one.other),
      limit: term.limit && overYears(term.limit, term.limit_per, years),
      envelope: envelopeOf(term, project, years),
      minimum: minimum ? leastCounted(minimum) : NONE,
      least: !byPart && from ? leastCounted(from) : NONE,
      most: !byPart && to ? mostCounted(to) : null,
      span: byPart && to ? most(limitOf(to).minus(above), NONE) : null,
      inOtherMoney: edges.some((one) => one && one.unit !== project.unit),
    };
  };
  const sharedAmount = (limit, project, terms) => {
    const { per, years } = limit, amount = available(limit, project), lasting = years ? limitOf(years) : project.years;
    if (!amount || amount.unit !== project.unit) return null;
    if (limit.year) return byTheYears(limit, project, terms);
    if (project.left[limit.limit]) return amount;
    return isWindow(limit) ? timesOf(amount, project.years.by(lasting)) : overYears(amount, per, least(project.years, lasting));
  };
  const envelopeOf = (term, project, years) => {
    const left = project.left[term.scheme];
    if (left) return exactly(left, project.unit);
    return term.envelope && term.envelope.unit === project.unit ? overYears(term.envelope, term.envelope_per, years) : null;
  };
  const leftOf = ({ term }, { total, granted }, { relations }) => {
    const after = relations.some((one) => one.kind === "after" && !one.other && one.term === term);
    return after && some(total) && some(granted) ? most(ONE.minus(granted.by(total)), NONE) : ONE;
  };
  const poolsOf = (term, shares, project, years) => {
    let kinds = new Set(term.costs);
    if (shares.length) kinds = new Set(shares.some((one) => one.other) ? [] : [GRANT]);
    else if (!kinds.size) kinds = new Set([...project.pools.keys()].filter((kind) => kind !== GRANT));
    if ([...kinds].some((kind) => kind !== GRANT)) kinds.add(REST);
    const share = years.by(project.years);
    return new Map([...project.pools].filter(([kind]) => kinds.has(kind)).map(([kind, cost]) => [kind, kind === GRANT ? cost : cost.times(share)]));
  };
  const baseOf = (ground) => sum([...ground.pools.values()]);
  const isSilent = ({ rate, term }) => !rate && !term.rate && !term.fixed_sum && !term.limit;

  // paying
  const isInForce = ({ starts: from, ends: to }, { starts: year }) => year === null || ((!from || Number(from) <= year) && (!to || year <= Number(to)));
  const isOpen = (term, project, firm, terms) => isInForce(term, project) && !fails(term, firm) && !isSuperseded(term, terms);
  const isSuperseded = (term, terms) => terms.relations.some(({ kind, other }) => kind === "supersedes" && other === term.term);
  const whyNot = (ground) => {
    const base = baseOf(ground);
    if (ground.grants.length) return "";
    if (!some(base)) return "costs";
    if (base.to(ground.minimum) < 0) return "minimum";
    return base.to(ground.least) < 0 || (ground.most && base.to(ground.most) > 0) || base.to(ground.above) <= 0 ? "threshold" : "";
  };
  const bindingLimits = (key, firm, terms) =>
    terms.limits.filter(({ covers, amount, except_for: but }) => covers.includes(key) && amount && !but.some((one) => stateOf(one, firm) === MET));
  const payment = (term, project, firm, terms) => {
    const ground = groundOf(term, project, terms), none = exactly(NONE, project.unit);
    const [amount, decides] = !isInForce(term, project) ? [none, "validity"] : isSuperseded(term, terms) ? [none, "superseded"] : fails(term, firm) ? [none, "condition"] : paidOn(ground, project, firm, terms);
    const leans = Boolean(term.costs.length && ground.rate && ground.pools.has(REST) && amount && some(amount.value));
    return { term, amount, decides, leans, carries: carriesOf(ground, amount, project, terms), states: term.conditions.map((one) => [one, stateOf(one, firm)]) };
  };
  const paidOn = (ground, project, firm, terms) => {
    if (isSilent(ground)) return [null, "unstated"];
    if (ground.inOtherMoney && ground.rate) return [null, "currency"];
    const hindered = whyNot(ground);
    if (hindered) return [exactly(NONE, project.unit), hindered];
    let [amount, decides] = paidOf(countedOn(ground, project, firm, terms), ground.rate, ground.limit, ground.term.fixed_sum);
    const held = (limit, by) => {
      if (!amount || !limit || limit.unit !== amount.unit) return;
      const [held, now] = within(amount, limit, decides);
      [amount, decides] = [held, binds(limit, amount) ? by : now];
    };
    for (const limit of bindingLimits(ground.term.term, firm, terms))
      held(sharedAmount(limit, project, terms), isEnvelope(limit) ? "envelope" : "shared_limit");
    held(ground.envelope, "envelope");
    return [amount, decides];
  };
  const countedOn = (ground, project, firm, terms) => {
    if (ground.grants.length) return grantedBy(ground, project, firm, terms);
    const above = baseOf(ground).minus(ground.above);
    return exactly(ground.span ? least(above, ground.span) : above, project.unit);
  };
  const grantedBy = (ground, project, firm, terms) => {
    const keys = ground.grants.map((one) => one.other), rest = { ...terms, relations: terms.relations.filter((one) => !ground.grants.includes(one)) };
    const paid = terms.on_file.filter((one) => keys.includes(one.term)).map((one) => payment(one, project, firm, rest).amount);
    const high = (one) => intervalOf(one).high ?? NONE;
    return paid.filter((one) => one && one.unit === project.unit).reduce((a, b) => (a && high(b).to(high(a)) <= 0 ? a : b), null) ?? exactly(NONE, project.unit);
  };
  const carriesOf = ({ term, envelope }, amount, project, terms) => {
    const shared = terms.limits.filter((one) => isEnvelope(one) && one.covers.includes(term.term)).map((one) => [sharedAmount(one, project, terms), one.per]);
    const byTheYear = !term.limit || YEARLY.includes(term.limit_per), found = [];
    for (const [held, per] of [[envelope, term.envelope_per || "scheme"], ...shared])
      if (amount && some(amount.value) && held && held.unit === amount.unit && (byTheYear || per === "scheme")) found.push([carried(held, amount), per]);
    if (term.quota) found.push([derived(intervalOf(term.quota), "count", term.quota), term.quota_per || "scheme"]);
    if (!found.length) return null;
    const [, per] = found.reduce((a, b) => (limitOf(b[0]).to(limitOf(a[0])) < 0 ? b : a));
    return { ...found.map(([awards]) => awards).reduce(smallerOf), per };
  };

  // together: a reading says how silences are read
  const CAREFUL = { sharing: new Set(), apart: new Set(), exceeding: new Set(), namedOnly: false, allPutForward: false, minimumOfAll: false };
  const SHARING = ["stacks_to", "stacks_freely", "after"];
  const IN_PARTS = { excludes: ["", "cost", "contract"], higher_of: ["cost", "contract"] };
  const pairOf = (...keys) => keys.sort().join("&");
  const pairsOf = (keys) => { const all = [...keys].sort(); return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other])); };
  const saidBetween = (scene, one, other) => scene.said.get(pairOf(one, other)) ?? [];
  const mayShare = (scene, one, other) => scene.reading.sharing.has(pairOf(one, other))
    || saidBetween(scene, one, other).some(({ kind }) => SHARING.includes(kind));
  const alike = (one, other) => one.scheme === other.scheme && one.costs.join() === other.costs.join();
  const isTier = (term) => (term.threshold_from || term.threshold_to) && term.threshold_on === "whole";
  const otherFirms = (one, other) => one.conditions.some((first) => other.conditions.some((second) => clash(first, second)));
  const onParts = (one, other) => one.threshold_on === "part" && other.threshold_on === "part";
  const areAlternatives = (one, other) => {
    if (!alike(one, other) || onParts(one, other)) return false;
    const graded = one.row.grade_en && other.row.grade_en && one.row.grade_en !== other.row.grade_en;
    return Boolean((isTier(one) && isTier(other)) || graded || isLiftedByCondition(one, other));
  };
  const isLiftedByCondition = (one, other) => {
    const [asked, more] = [one, other].map((term) => new Set(term.conditions.map(asksFor)));
    return !one.rate === !other.rate && asked.size !== more.size && (asked.isSubsetOf(more) || more.isSubsetOf(asked));
  };
  const areParts = (one, other) => one.byPart && other.byPart && alike(one.term, other.term);
  const isOnCosts = ({ rate, unsaid_rate: unsaid }) => Boolean(rate || unsaid);
  const areApart = (scene, one, other) => {
    const said = saidBetween(scene, one.term, other.term);
    const either = ({ kind, on }) => kind === "borne_by" || (kind in IN_PARTS && (!IN_PARTS[kind].includes(on ?? "") || !isOnCosts(one) || !isOnCosts(other)));
    if (said.some(either) || otherFirms(one, other)) return true;
    return !said.some(({ kind }) => SHARING.includes(kind)) && areAlternatives(one, other);
  };
  const isTied = (scene, pair) => saidBetween(scene, ...pair).some(({ kind }) => ["stacks_to", "after"].includes(kind));
  const besides = (nodes, joined) => {
    const beside = new Map(nodes.map((node) => [node, new Set()]));
    for (const [a, b] of joined) { beside.get(a).add(b); beside.get(b).add(a); }
    return beside;
  };
  const components = (nodes, joined) => {
    const beside = besides(nodes, joined), left = new Set(nodes), found = [];
    for (const node of [...nodes].sort()) {
      if (!left.has(node)) continue;
      const reached = new Set([node]);
      for (const one of reached) for (const other of beside.get(one)) reached.add(other);
      for (const one of reached) left.delete(one);
      found.push([...reached].sort());
    }
    return found;
  };
  // By maximum cardinality search: the node with most neighbours seen comes next, and those neighbours are joined to the last of them.
  const areChordal = (nodes, joined) => {
    const beside = besides(nodes, joined), seen = new Map();
    while (seen.size < nodes.length) {
      const seenBy = (node) => [...beside.get(node)].filter((one) => seen.has(one));
      const node = nodes.toSorted().filter((one) => !seen.has(one)).reduce((a, b) => (seenBy(b).length > seenBy(a).length ? b : a));
      const before = seenBy(node), last = before.reduce((a, b) => (a === undefined || seen.get(b) > seen.get(a) ? b : a), undefined);
      if (before.some((one) => one !== last && !beside.get(last).has(one))) return false;
      seen.set(node, seen.size);
    }
    return true;
  };
  const inOrder = (sets) => sets.map((keys) => [keys.join("\0"), keys]).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, keys]) => keys);
  const cliques = (nodes, joined) => {
    const beside = new Map([...nodes].map((node) => [node, new Set(joined.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])))]));
    const found = [], within = (set, node) => new Set([...set].filter((other) => beside.get(node).has(other)));
    const grow = (held, able, seen) => {
      if (!able.size && !seen.size) return found.push([...held].sort());
      const count = (node) => within(able, node).size, pivot = [...able, ...seen].sort().reduce((a, b) => (count(b) > count(a) ? b : a));
      for (const node of [...able].filter((one) => !beside.get(pivot).has(one)).sort()) {
        grow([...held, node], within(able, node), within(seen, node));
        able.delete(node);
        seen.add(node);
      }
    };
    grow([], new Set(nodes), new Set());
    return inOrder(found);
  };

  // offers
  const endsOf = (printed) => [limitOf(printed), intervalOf(printed).low];
  const roomIn = (ground) => (ground.most ? least(baseOf(ground), ground.most) : baseOf(ground));
  const exceeds = (ground) => ground.most && baseOf(ground).to(ground.most) > 0;
  const forItsPurpose = (term) => term.row.costs_basis === "inferred" && term.costs.length > 0;
  const offersOf = ({ project, firm, terms, here }, reading) => {
    const grounds = new Map();
    for (const term of here) {
      if (!isOpen(term, project, firm, terms)) continue;
      const ground = groundOf(reading.anyKind && forItsPurpose(term) ? { ...term, costs: [] } : term, project, terms);
      if (reading.allPutForward && exceeds(ground)) continue;
      if (reading.minimumOfAll && baseOf(ground).to(ground.minimum) >= 0) ground.minimum = NONE;
      if (reading.namedOnly && term.costs.length) ground.pools.delete(REST);
      grounds.set(term.term, ground);
    }
    const offers = new Map([...grounds.keys()].sort().map((key) => [key, offerOf(grounds.get(key), grounds, terms)]).filter(([, offer]) => offer));
    for (const key of underARange(offers, project, firm, terms)) offers.get(key).isRanged = true;
    for (const offer of offers.values()) offer.lowApart = isLowApart(offer);
    return offers;
  };
  // The terms that share a limit or an envelope of which less is sure than it may be.
  const underARange = (offers, project, firm, terms) => {
    const all = [...offers.values()], schemes = all.filter(({ ground }) => isRange(ground.envelope)).map(({ ground }) => ground.term.scheme);
    const found = all.filter(({ ground }) => schemes.includes(ground.term.scheme)).map(({ key }) => key);
    const ranged = terms.limits.filter((limit) => isRange(sharedAmount(limit, project, terms)));
    return new Set([...found, ...[...offers.keys()].filter((key) => bindingLimits(key, firm, terms).some((limit) => ranged.includes(limit)))]);
  };
  const isLowApart = ({ ground: { limit }, modes, isRanged }) => {
    const isFirm = !limit || ["exact", "about"].includes(limit.bound);
    return modes.some(({ high, low }) => some(low) && (isRange(limit) || isRanged || (isFirm && low.to(high) < 0)));
  };
  const offerOf = (ground, grounds, terms) => {
    if (isSilent(ground) || ground.inOtherMoney) return null;
    const { rate, limit } = ground, key = ground.term.term, room = roomIn(ground), needed = most(ground.least, ground.minimum);
    const offer = { key, ground, modes: [], sumHigh: NONE, sumLow: NONE, shares: [], limit: limit && limitOf(limit), least: needed, room, lowApart: false, isRanged: false };
    if (ground.grants.length) {
      const shares = ground.grants.map(({ other, amount }) => [other, amount ?? rate]);
      return { ...offer, shares: shares.filter(([, share]) => share).map(([other, share]) => [other, ...endsOf(share)]) };
    }
    [offer.sumHigh, offer.sumLow] = sumOn(ground);
    if (rate && needed.to(room) <= 0 && ground.above.to(room) < 0) {
      const lifts = terms.relations.filter((one) => one.kind === "lifts_rate_to" && one.term === key && one.amount && grounds.has(one.other));
      offer.modes = [[rate, ""], ...lifts.map((one) => [one.amount, one.other])].map(([printed, liftedBy]) => {
        const [high, low] = endsOf(printed);
        return { high, low, liftedBy };
      });
    }
    offer.lowLimit = limit && sureWithin(limit);
    return some(offer.sumHigh) || offer.modes.some((mode) => some(mode.high)) ? offer : null;
  };
  const sumOn = (ground) => {
    const fixed = ground.term.fixed_sum, limit = ground.limit && limitOf(ground.limit);
    if (whyNot(ground)) return [NONE, NONE];
    if (!fixed) return [limit && !ground.rate ? limit : NONE, NONE];
    const [high, low] = endsOf(fixed);
    return limit ? [least(high, limit), least(low, sureWithin(ground.limit))] : [high, low];
  };
  const sceneOf = (offers, asked, reading) => {
    const scene = { ...asked, offers, reading, said: grouped(asked.terms.relations, (one) => pairOf(one.term, one.other)) };
    const term = (key) => offers.get(key).ground.term;
    scene.apart = pairsOf(offers.keys()).filter(([a, b]) => reading.apart.has(pairOf(a, b)) || areApart(scene, term(a), term(b)));
    scene.lifting = new Set([...offers.values()].flatMap((one) => one.modes.map((mode) => mode.liftedBy)).filter(Boolean));
    return scene;
  };

  // draft: sums are objects of variables and weights
  const added = (sums) => {
    const total = {};
    for (const one of sums) for (const [name, weight] of Object.entries(one)) total[name] = total[name] ? total[name].plus(weight) : weight;
    return total;
  };
  const scaled = (one, factor) => Object.fromEntries(Object.entries(one).map(([name, weight]) => [name, weight.times(factor)]));
  const each = (names) => Object.fromEntries(names.map((name) => [name, ONE]));
  const MINUS = new Ratio(-1n);
  const newDraft = () => {
    const draft = { rows: [], upper: {}, whole: [] };
    draft.variable = (name, upper) => { draft.upper[name] = upper; return name; };
    draft.decision = (name) => { draft.whole.push(name); return draft.variable(name, ONE); };
    draft.atMost = (weights, limit = NONE) => draft.rows.push({ weights, most: limit });
    draft.hold = (weights, limit, had = "") => {
      const names = Object.keys(weights);
      if (had) draft.atMost({ ...weights, [had]: MINUS.times(limit) });
      else if (names.length === 1) {
        const own = draft.upper[names[0]], bound = limit.by(weights[names[0]]);
        draft.upper[names[0]] = own ? least(own, bound) : bound;
      } else if (names.length) draft.atMost(weights, limit);
    };
    return draft;
  };
  const countedIn = ({ costs, high }) => Object.keys(costs).filter((name) => name in high);
  const uncountedIn = ({ costs, high }) => Object.keys(costs).filter((name) => !(name in high));

  // slots
  const poolsIn = ({ offers, project }) => {
    const counting = (kind) => [...offers.values()].filter((one) => one.modes.length && one.ground.pools.has(kind)).map((one) => one.key);
    const found = grouped([...project.pools.keys()], (kind) => counting(kind).join("\0"));
    return [...found].filter(([keys]) => keys).map(([keys, kinds]) => ({
      kinds, name: kinds.map((kind) => kind || "rest").join("+"),
      amount: sum(kinds.map((kind) => project.pools.get(kind))),
      own: new Map(keys.split("\0").map((key) => [key, sum(kinds.map((kind) => offers.get(key).ground.pools.get(kind)))])),
    }));
  };
  const counts = (slot, key, liftedBy) => `${key} on ${slot.name}${liftedBy && ` with ${liftedBy}`}`;
  const giveCosts = (scene, draft, brings) => {
    for (const pool of poolsIn(scene)) {
      const keys = [...pool.own.keys()], given = new Map(keys.map((key) => [key, []])), takers = new Map(), { sets, beside } = layoutOf(keys, scene);
      for (const [name, members] of sets) {
        const slot = { pool, members, name: members.length > 1 ? `${pool.name}: ${members.join("&")}` : pool.name };
        const counting = members.map((key) => [key, countIn(slot, scene.offers.get(key), draft, brings.get(key))]);
        for (const [key, names] of counting) given.get(key).push(...names);
        takers.set(name, standTogether(slot, counting, scene, draft));
        for (const [key, names] of counting) {
          const joint = jointIn(key, slot, scene);
          if (joint.length) brings.get(key).joint.push([each(names), joint]);
        }
      }
      for (const names of beside) {
        const taking = names.flatMap((name) => takers.get(name));
        if (taking.length > 1) draft.atMost(each(taking), pool.amount);
      }
      for (const [key, own] of pool.own)
        if (own.to(pool.amount) < 0 && given.get(key).length > 1) draft.atMost(each(given.get(key)), own);
    }
  };
  // Terms that a joint rate or an order ties share slots, others have one each, and which of these cannot
  // hold the same costs is enough to know where there is no ring of them without a chord.
  const layoutOf = (own, scene) => {
    const may = pairsOf(own).filter(([a, b]) => mayShare(scene, a, b)), sharing = [...new Set(may.flat())].sort(), alone = own.filter((key) => !sharing.includes(key));
    const among = layoutAmong(sharing, new Set(may.map((pair) => pairOf(...pair))), scene);
    const all = [...among.sets.values(), ...alone.map((key) => [key])];
    return { sets: new Map(inOrder(all).map((members) => [members.join("&"), members])), beside: inOrder(among.beside.map((names) => [...names, ...alone].sort())) };
  };
  // The slots of the terms that may share costs with some other.
  const layoutAmong = (keys, joined, scene) => {
    const tied = new Set(pairsOf(keys).filter((pair) => joined.has(pairOf(...pair)) && isTied(scene, pair)).map((pair) => pairOf(...pair)));
    const ofPairs = (all, set) => pairsOf(all).filter((pair) => set.has(pairOf(...pair)));
    const found = components(keys, ofPairs(keys, tied)).flatMap((members) => {
      const beyond = members.map((own) => keys.filter((key) => !members.includes(key) && joined.has(pairOf(key, own))).join("\0"));
      const largest = cliques(members, ofPairs(members, joined));
      return beyond.some((one) => one !== beyond[0]) ? [...new Map(largest.flatMap(partsOf).map((part) => [part.join("\0"), part])).values()] : setsOf(largest, scene);
    });
    const named = (all) => new Map(inOrder(all).map((members) => [members.join("&"), members])), sets = named(found);
    const conflict = ([one, other]) => sets.get(one).some((a) => sets.get(other).some((b) => !joined.has(pairOf(a, b)) || tied.has(pairOf(a, b))));
    const apart = pairsOf(sets.keys()).filter(conflict);
    if (areChordal([...sets.keys()], apart)) return { sets, beside: cliques([...sets.keys()], apart) };
    const all = named(setsOf(cliques(keys, ofPairs(keys, joined)), scene));
    return { sets: all, beside: [[...all.keys()]] };
  };
  const partsOf = (members) => members.reduce((parts, one) => [...parts, ...parts.map((part) => [...part, one])], [[]]).slice(1);
  // The largest sets, and those without one of two terms whose joint rate is less than one's alone.
  const setsOf = (largest, scene) => {
    const waiting = [...largest], found = new Map(largest.map((keys) => [keys.join("\0"), keys]));
    while (waiting.length) {
      const members = waiting.pop();
      for (const key of pairsOf(members).filter((pair) => lose(pair, scene)).flat()) {
        const fewer = members.filter((other) => other !== key), name = fewer.join("\0");
        if (found.has(name)) continue;
        found.set(name, fewer);
        waiting.push(fewer);
      }
    }
    return inOrder([...found.values()]);
  };
  const lose = (pair, { offers, ...scene }) => {
    const rate = most(...pair.flatMap((key) => offers.get(key).modes.map((mode) => mode.high)));
    return saidBetween(scene, ...pair).some(({ kind, amount }) => kind === "stacks_to" && amount && limitOf(amount).to(rate) < 0);
  };
  const countIn = (slot, offer, draft, own) => {
    const names = [], room = least(offer.room, slot.pool.own.get(offer.key));
    for (const { high, low, liftedBy } of offer.modes) {
      const name = draft.variable(counts(slot, offer.key, liftedBy), room);
      names.push(name);
      own.high[name] = high;
      (own.lifted[liftedBy] ??= {})[name] = ONE;
      if (some(low)) (offer.lowApart ? own.sure : own.low)[name] = low;
    }
    if (some(offer.least) || some(offer.ground.above) || offer.lowApart) {
      const name = draft.variable(`${counts(slot, offer.key, "")} uncounted`, room);
      names.push(name);
      own.sure[name] = offer.modes[0].low;
    }
    Object.assign(own.costs, each(names));
    if (slot.pool.kinds.includes(REST)) Object.assign(own.rest, each(names));
    return names;
  };
  const paidIn = (key, slot, scene) => Object.fromEntries(
    scene.offers.get(key).modes.filter((mode) => some(mode.high)).map((mode) => [counts(slot, key, mode.liftedBy), mode.high]));
  // The costs that what a term and another pay in a slot at a joint rate stands for.
  const jointIn = (key, slot, scene) => slot.members.filter((other) => other !== key).flatMap((other) =>
    saidBetween(scene, key, other).filter(({ kind, amount }) => kind === "stacks_to" && amount && some(limitOf(amount)))
      .map(({ amount }) => scaled(added([key, other].sort().map((one) => paidIn(one, slot, scene))), ONE.by(limitOf(amount)))));
  const standTogether = (slot, counting, scene, draft) => {
    if (slot.members.length === 1) return counting.flatMap(([, names]) => names);
    const stands = draft.variable(slot.name, slot.pool.amount);
    const relations = (kind) => pairsOf(slot.members).flatMap((pair) => saidBetween(scene, ...pair).filter((one) => one.kind === kind));
    for (const [key, names] of counting) {
      const before = new Set(relations("after").filter((one) => one.term === key).map((one) => one.other));
      draft.atMost({ ...each(names), ...added([...before].sort().map((other) => paidIn(other, slot, scene))), [stands]: MINUS });
    }
    for (const { term, other, amount } of relations("stacks_to"))
      if (amount) draft.atMost({ ...added([term, other].sort().map((key) => paidIn(key, slot, scene))), [stands]: MINUS.times(limitOf(amount)) });
    return [stands];
  };

  // holding
  const decide = ({ offers, apart, lifting }, draft, brings) => {
    const among = [...new Set(apart.flat())].sort();
    for (const [key, { modes, least: needed, ground }] of offers)
      if (lifting.has(key) || among.includes(key) || (modes.length && (some(needed) || some(ground.above)))) brings.get(key).had = draft.decision(`${key} had`);
    for (const members of cliques(among, apart))
      if (members.length > 1) draft.atMost(each(members.map((key) => brings.get(key).had)), ONE);
  };
  const partsBelow = (key, offers) => {
    const { ground } = offers.get(key);
    return [...offers.values()].filter((one) => one.key !== key && one.modes.length && areParts(ground, one.ground)
      && one.ground.span && one.ground.above.plus(one.ground.span).to(ground.above) <= 0).map((one) => one.key);
  };
  const roomOf = (offer, own) => {
    const rates = offer.modes.map((mode) => mode.high).filter(some);
    return uncountedIn(own).length || !offer.limit || !rates.length ? offer.room : least(offer.room, offer.limit.by(least(...rates)));
  };
  const countable = ({ room, ground: { above, span } }) => most(span ? least(room.minus(above), span) : room.minus(above), NONE);
  const holdEdges = (key, { offers, lifting }, draft, brings) => {
    const offer = offers.get(key), own = brings.get(key), { above, byPart } = offer.ground;
    if (own.had || offer.room.to(baseOf(offer.ground)) < 0) draft.hold(own.costs, roomOf(offer, own), own.had);
    const below = added(partsBelow(key, offers).map((other) => brings.get(other).costs));
    const needed = lifting.has(key) ? most(offer.least, CENT) : offer.least;
    if (some(needed)) draft.atMost({ ...scaled(added([own.costs, below]), MINUS), [own.had]: needed });
    if (some(above)) draft.atMost({ ...scaled(added([each(uncountedIn(own)), below]), MINUS), [own.had]: above });
    if (byPart) draft.hold(each(countedIn(own)), countable(offer), own.had);
    for (const [lifter, lifted] of Object.entries(own.lifted))
      if (lifter) draft.hold(lifted, brings.has(lifter) ? offer.room : NONE, brings.get(lifter)?.had);
  };
  const pay = (key, { offers }, draft, brings) => {
    const offer = offers.get(key), own = brings.get(key);
    if (offer.lowApart) {
      const sure = draft.variable(`${key} sure`, offer.lowLimit);
      draft.atMost({ [sure]: ONE, ...scaled(own.sure, MINUS) });
      draft.atMost({ [sure]: ONE, ...scaled(own.high, MINUS) });
      own.low[sure] = ONE;
    }
    if (some(offer.sumHigh)) paySum(offer, draft, own);
    own.most = most(NONE, ...offer.modes.map((mode) => mode.high)).times(countable(offer)).plus(offer.sumHigh);
    if (offer.limit && offer.limit.to(own.most) < 0) draft.hold(own.high, own.most = offer.limit, own.had);
  };
  const paySum = ({ key, sumHigh, sumLow, isRanged }, draft, own) => {
    const paid = draft.variable(`${key} sum`, sumHigh);
    own.sums[paid] = own.high[paid] = ONE;
    if (!sumLow.to(sumHigh) && !isRanged) own.low[paid] = ONE;
    else if (some(sumLow)) {
      const sure = draft.variable(`${key} sure sum`, sumLow);
      own.low[sure] = ONE;
      draft.atMost({ [sure]: ONE, [paid]: MINUS });
    }
    if (own.had) draft.hold({ [paid]: ONE }, sumHigh, own.had);
  };
  const payShares = (key, { offers }, draft, brings) => {
    const offer = offers.get(key), own = brings.get(key), shares = offer.shares.filter(([other]) => brings.has(other));
    const granted = sum(shares.map(([other, share]) => share.times(brings.get(other).most)));
    own.most = offer.limit ? least(granted, offer.limit) : granted;
    const high = added(shares.map(([other, share]) => scaled(brings.get(other).high, share)));
    const low = added(shares.map(([other, , share]) => scaled(brings.get(other).low, share)));
    own.high[draft.variable(`${key} share`, own.most)] = ONE;
    own.low[draft.variable(`${key} sure share`, own.most)] = ONE;
    draft.atMost({ ...own.high, ...scaled(high, MINUS) });
    draft.atMost({ ...own.low, ...scaled(low, MINUS) });
    draft.atMost({ ...own.low, ...scaled(own.high, MINUS) });
    if (own.had) draft.hold(own.high, own.most, own.had);
  };
  const leavePaid = (relation, { offers }, draft, brings) => {
    for (const [key, other] of [[relation.term, relation.other], [relation.other, relation.term]]) {
      const onCosts = offers.get(key), sums = offers.get(other);
      if (!onCosts || !sums || !onCosts.modes.length || !some(sums.sumHigh)) continue;
      const paid = brings.get(other).sums, base = baseOf(onCosts.ground);
      if (relation.kind === "after" && key === relation.term) draft.atMost({ ...brings.get(key).costs, ...paid }, base);
      if (relation.kind === "stacks_to" && relation.amount) draft.atMost({ ...brings.get(key).high, ...paid }, limitOf(relation.amount).times(base));
    }
  };
  const countInFull = (scene, draft, brings) => {
    const first = scene.terms.relations.filter(({ kind }) => kind === "after").map(({ other }) => other);
    for (const key of [...new Set(first)].sort()) {
      const offer = scene.offers.get(key), own = brings.get(key), uncounted = own ? each(uncountedIn(own)) : {};
      if (!Object.keys(uncounted).length || offer.ground.byPart || isStacked(key, scene)) continue;
      const ownLimit = offer.limit ? [[[key], offer.limit]] : [], shared = heldTogether(scene).filter(([keys]) => keys.includes(key));
      const reached = {};
      [...ownLimit, ...shared.map(([keys, limit]) => [keys, limitOf(limit)])].forEach(([keys, limit], number) => {
        const held = keys.map((other) => brings.get(other)).filter(Boolean);
        if (sum(held.map((one) => one.most)).to(limit) < 0) return;
        const atLimit = draft.decision(`${key} at limit ${number}`);
        draft.atMost({ ...scaled(added(held.map((one) => one.high)), MINUS), [atLimit]: limit });
        reached[atLimit] = MINUS.times(offer.room);
      });
      if (Object.keys(reached).length) draft.atMost({ ...uncounted, ...reached });
      else draft.hold(uncounted, NONE);
    }
  };
  const isStacked = (key, scene) => scene.terms.relations.some((one) => one.kind === "stacks_to" && [one.term, one.other].includes(key));
  const sharedLimits = ({ offers, firm, terms, reading }) => {
    const binding = new Set([...offers.keys()].flatMap((key) => bindingLimits(key, firm, terms)));
    return terms.limits.filter((one) => binding.has(one) && !reading.exceeding.has(one.limit));
  };
  const holdTogether = (scene, draft, brings) => {
    const hold = (keys, limit) => {
      const held = keys.map((key) => brings.get(key)).filter(Boolean), reach = sum(held.map((one) => one.most));
      const high = added(held.map((one) => one.high)), low = added(held.map((one) => one.low));
      if (reach.to(limitOf(limit)) > 0) draft.hold(high, limitOf(limit));
      if (reach.to(sureWithin(limit)) > 0 && Object.keys(low).some((name) => !(name in high))) draft.hold(low, sureWithin(limit));
    };
    for (const [keys, limit] of heldTogether(scene)) hold(keys, limit);
  };
  // Terms with the limit that they share, and those of a scheme with its envelope.
  const heldTogether = (scene) => {
    const shared = sharedLimits(scene).map((limit) => [limit.covers, sharedAmount(limit, scene.project, scene.terms)]).filter(([, amount]) => amount);
    const schemes = [...grouped([...scene.offers.values()], (one) => one.ground.term.scheme).values()].map((offers) => [offers, offers.map((one) => one.ground.envelope).filter(Boolean)]);
    return [...shared, ...schemes.filter(([, envelopes]) => envelopes.length)
      .map(([offers, envelopes]) => [offers.map((one) => one.key), envelopes.reduce((a, b) => (limitOf(b).to(limitOf(a)) > 0 ? b : a))])];
  };

  // combining
  const combined = (scene, aims = 3) => {
    const draft = newDraft(), brings = new Map([...scene.offers.keys()].map((key) => [key, { costs: {}, high: {}, low: {}, sure: {}, rest: {}, lifted: {}, sums: {}, joint: [], most: NONE, had: "" }]));
    decide(scene, draft, brings);
    giveCosts(scene, draft, brings);
    for (const [key, offer] of scene.offers) {
      if (offer.modes.length) holdEdges(key, scene, draft, brings);
      if (!offer.shares.length) pay(key, scene, draft, brings);
    }
    for (const key of grantingFirst(scene.offers)) payShares(key, scene, draft, brings);
    for (const relation of scene.terms.relations) leavePaid(relation, scene, draft, brings);
    countInFull(scene, draft, brings);
    holdTogether(scene, draft, brings);
    const all = [...brings.values()], used = () => [...scene.offers.values()].map((offer) => useOf(offer, brings.get(offer.key)));
    const then = [() => added(all.map((one) => one.low)), () => scaled(added(used()), MINUS), () => added(used().map((one, at) => scaled(one, new Ratio(BigInt(-1 - at)))))];
    return { brings, program: { worth: added(all.map((one) => one.high)), rows: draft.rows, upper: draft.upper, whole: draft.whole, then: then.slice(0, aims).map((aim) => aim()) } };
  };
  const grantingFirst = (offers) => {
    let waiting = [...offers.values()].filter((one) => one.shares.length);
    const found = [];
    while (waiting.length) {
      const keys = waiting.map((one) => one.key), free = waiting.filter((one) => !one.shares.some(([other]) => keys.includes(other)));
      const able = free.length ? free : waiting;
      found.push(...able.map((one) => one.key));
      waiting = waiting.filter((one) => !able.includes(one));
    }
    return found;
  };
  const useOf = (offer, own) => {
    if (own.had) return { [own.had]: ONE };
    const costs = scaled(own.costs, ONE.by(offer.modes.length ? roomOf(offer, own) : ONE));
    const sums = some(own.most) ? Object.keys(own.high).filter((name) => !(name in costs)) : [];
    return { ...costs, ...scaled(each(sums), ONE.by(own.most)) };
  };

  // best
  const upwards = (key, parents) => { const seen = []; for (let at = key; at && !seen.includes(at); at = parents[at]) seen.push(at); return seen; };
  const placesOf = (terms, firm) => {
    if (firm.places.length) return [firm.places[0]];
    const having = [...new Set(terms.on_file.map((term) => term.region))];
    const above = new Set(having.flatMap((one) => upwards(one, terms.parents).filter((over) => over !== one)));
    return having.filter((one) => !above.has(one));
  };
  const worth = (weights, values) => sum(Object.entries(weights).map(([name, weight]) => weight.times(values[name] ?? NONE)));
  const foundIn = (offers, asked, reading, aims) => {
    const scene = sceneOf(offers, asked, reading), { brings, program } = combined(scene, aims);
    const values = offers.size ? maximise(program).values : {};
    const uses = [...brings].map(([term, own]) => ({
      term, cost: borne(own, values), high: worth(own.high, values), low: worth(own.low, values), onRest: leansOnRest(offers.get(term), own, values),
      liftedBy: Object.keys(own.lifted).filter((by) => by && some(worth(own.lifted[by], values))),
    })).filter((use) => some(use.high));
    return { scene, uses, keys: uses.map((use) => use.term), high: sum(uses.map((use) => use.high)), low: sum(uses.map((use) => use.low)) };
  };
  // At a joint rate the costs that two terms bear are the same.
  const borne = ({ costs, joint }, values) => joint.reduce((all, [counted, sums]) => {
    const given = worth(counted, values);
    return some(given) ? all.plus(most(NONE, ...sums.map((one) => worth(one, values).minus(given)))) : all;
  }, worth(costs, values));
  const leansOnRest = ({ ground: { term, pools } }, own, values) => term.costs.length > 0
    && ((Object.keys(own.sums).length > 0 && [...pools.keys()].join() === REST && pools.size === 1) || Object.keys(own.rest).some((name) => name in values));
  const affordable = (offers) => Math.floor(20_000 / [...offers.values()].reduce((size, one) => size + one.ground.pools.size, 1) ** 2);
  const bestOf = (asked) => {
    const offers = offersOf(asked, CAREFUL), first = foundIn(offers, asked, CAREFUL), { keys } = first;
    let found = first;
    for (const key of keys.length > 1 && keys.length <= affordable(offers) ? keys.toReversed() : []) {
      const without = foundIn(new Map(found.keys.filter((other) => other !== key).map((other) => [other, offers.get(other)])), asked, CAREFUL);
      if (!without.high.to(found.high) && !without.low.to(found.low)) found = without;
    }
    return { ...found, scene: first.scene };
  };
  const mostOf = (asked, broken) => {
    const reading = { ...CAREFUL, ...broken }, { low, high } = foundIn(offersOf(asked, reading), asked, reading, 1);
    return { low, high };
  };

  const mayPart = (scene, one, other) => !scene.apart.some(([a, b]) => pairOf(a, b) === pairOf(one, other))
    && (scene.offers.get(one).ground.term.scheme === scene.offers.get(other).ground.term.scheme || isSaidIn(scene, [one, other]));
  const isSaidIn = (scene, pair) => saidBetween(scene, ...pair).some(({ kind }) => SAID.includes(kind));
  // What is most where no two schemes pay on one project's costs unless words say so.
  const mostOfOne = (scene, asked) => {
    const { offers } = scene, all = [...offers.keys()], onCosts = all.filter((key) => offers.get(key).modes.length), beside = all.filter((key) => !onCosts.includes(key));
    const reach = (keys) => {
      const most = sum(keys.map((key) => reachOf(offers.get(key)))), grown = ONE.plus(sum(keys.flatMap((key) => offers.get(key).shares.map(([, share]) => share))));
      return keys.reduce((bound) => bound.times(grown), most);
    };
    const able = cliques(onCosts, pairsOf(onCosts).filter((pair) => mayPart(scene, ...pair))).map((keys) => [...keys, ...beside].sort()).map((keys) => [reach(keys), keys]);
    let found = { low: NONE, high: NONE };
    for (const [bound, keys] of able.sort(([a], [b]) => b.to(a))) {
      if (bound.to(found.high) < 0) continue;
      const { low, high } = foundIn(new Map(keys.map((key) => [key, offers.get(key)])), asked, scene.reading, 1), ahead = high.to(found.high) || low.to(found.low);
      if (ahead > 0) found = { low, high };
    }
    return found;
  };
  const reachOf = ({ modes, room, sumHigh, limit }) => {
    const paid = most(NONE, ...modes.map(({ high }) => high)).times(room).plus(sumHigh);
    return limit ? least(paid, limit) : paid;
  };

  // used: the clauses that decide, or that the best leans on
  const limitBinds = (limit, { scene, uses }) => {
    const amount = sharedAmount(limit.year ? ofOtherYears(limit, scene.terms)[0] : limit, scene.project, scene.terms);
    const held = uses.filter(({ term }) => limit.covers.includes(term));
    if (!amount || !held.some(({ term }) => bindingLimits(term, scene.firm, scene.terms).includes(limit))) return false;
    return sum(held.map(({ high }) => high)).to(limitOf(amount)) >= 0 || sum(held.map(({ low }) => low)).to(sureWithin(amount)) >= 0;
  };
  const endsCosts = (limit, { scene }) => Boolean(limit.years) && !isWindow(limit) && limitOf(limit.years).to(scene.project.years) < 0;
  const isEither = ({ kind, term, other }, { scene, keys }) => (kind in IN_PARTS || kind === "borne_by")
    && keys.includes(term) !== keys.includes(other) && scene.apart.some(([a, b]) => pairOf(a, b) === pairOf(term, other ?? ""));
  const leansOn = ({ kind, term, other }, { keys, uses }) => {
    if (kind === "supersedes") return keys.includes(term);
    if (kind === "lifts_rate_to") return uses.some((use) => use.term === term && use.liftedBy.includes(other));
    return [term, other].filter(Boolean).every((key) => keys.includes(key));
  };
  const decidesIt = (relation, found, asked) => {
    const terms = { ...asked.terms, relations: asked.terms.relations.filter((one) => one !== relation) }, without = mostOf({ ...asked, terms }, {});
    return without.low.to(found.low) !== 0 || without.high.to(found.high) !== 0;
  };
  const clausesOf = (found, asked) => {
    const { scene: { offers, firm, terms }, keys } = found, may = affordable(offers);
    const used = (clause, key, of, at, figures = [], state) => ({ clause, key, terms: of, ...(state && { state }), figures, ...at });
    const ofTerm = ({ term, clause, conditions, ...own }) => [used("term", term, [term], clause, figuresOf(own)),
      ...conditions.map((one) => used("condition", one.condition, [term], one.clause, [], stateOf(one, firm)))];
    const limits = terms.limits.map((one) => [one, keys.filter((key) => one.covers.includes(key))])
      .filter(([one, covered]) => covered.length && (limitBinds(one, found) || endsCosts(one, found)));
    let tried = 0;
    const relations = terms.relations.filter((one) => (isEither(one, found) ? (tried += 1) >= may || decidesIt(one, found, asked) : leansOn(one, found)))
      .map((one) => [one, [...new Set([one.term, one.other].filter(Boolean))].sort()]);
    return [...keys.flatMap((key) => ofTerm(offers.get(key).ground.term)),
      ...limits.map(([one, covered]) => used("limit", one.limit, covered, one.clause, [one.amount, one.years].flatMap((amount) => amount?.figures ?? []))),
      ...relations.map(([one, pair]) => used(one.kind, one.relation, pair, one.clause, one.amount?.figures))];
  };
  const figuresOf = (term) => [...new Set(AMOUNTS.flatMap((name) => term[name]?.figures ?? []))];

  // silences
  const onOneCost = (a, b) => [...a.ground.pools.keys()].some((kind) => b.ground.pools.has(kind));
  const silencesOf = (found, asked) => {
    const { scene, keys, uses, low } = found, { offers } = scene, may = affordable(offers), told = [];
    const tell = (silence, terms, taken, otherwise, about) => told.push({ silence, terms, taken, ...(about && { about }), otherwise });
    const isSaid = (pair) => isSaidIn(scene, pair), differs = (other) => !other || other.low.to(low) !== 0 || other.high.to(found.high) !== 0;
    const isApart = ([one, other]) => scene.apart.some(([a, b]) => a === one && b === other);

    const silent = pairsOf(offers.keys()).filter((pair) => {
      const [one, other] = pair.map((key) => offers.get(key));
      return one.modes.length && other.modes.length && !isApart(pair) && !isSaid(pair) && !areParts(one.ground, other.ground) && onOneCost(one, other);
    });
    let groups = silent.map((pair) => [pair, [pair]]), searched = may;
    if (silent.length > may) {
      searched = may - 1;
      const byUse = uses.toSorted((a, b) => b.high.to(a.high) || (a.term < b.term ? -1 : 1));
      groups = byUse.map(({ term }) => [term, silent.filter((pair) => pair.includes(term))]).filter(([, of]) => of.length)
        .map(([term, of]) => [[term, ...of.flat().filter((key) => key !== term).sort()], of]);
    }
    groups.forEach(([terms, broken], number) => {
      const other = number < searched ? mostOf(asked, { sharing: new Set(broken.map((pair) => pairOf(...pair))) }) : null;
      if (differs(other)) tell("stacking", terms, "not on the same cost", other);
    });
    if (silent.length > 1)
      tell("all", [...new Set(silent.flat())].sort(), "not on the same cost", mostOf(asked, { sharing: new Set(silent.map((pair) => pairOf(...pair))) }));
    const parted = pairsOf(keys).filter((pair) => pair.every((key) => offers.get(key).modes.length) && !mayPart(scene, ...pair));
    if (parted.length) tell("parting", [...new Set(parted.flat())].sort(), "each on its own part of the costs", mostOfOne(scene, asked));
    asked.terms.relations.filter(({ kind, on, term, other }) => kind in IN_PARTS && ["", "contract"].includes(on ?? "") && keys.includes(term) && keys.includes(other))
      .forEach(({ term, other, relation }, number) => tell("contract", [term, other].sort(), "a contract for each",
        number < may ? mostOf(asked, { apart: new Set([pairOf(term, other)]) }) : null, relation));
    const floored = [...offers.values()].filter(({ modes, ground }) => modes.length && some(ground.minimum)).map(({ key }) => key);
    if (floored.length && offers.size > 1) {
      const other = mostOf(asked, { minimumOfAll: true });
      if (differs(other)) tell("minimum", floored, "reached by the costs given to the term", other);
    }
    pairsOf(keys).filter((pair) => {
      const [one, other] = pair.map((key) => offers.get(key));
      return !isSaid(pair) && !(one.modes.length && other.modes.length) && !one.shares.length && !other.shares.length && onOneCost(one, other);
    }).forEach((pair, number) => {
      const other = number < may ? mostOf(asked, { apart: new Set([pairOf(...pair)]) }) : null;
      if (differs(other)) tell("stacking", pair, "one beside the other", other);
    });
    const leaning = uses.filter((use) => use.onRest).map((use) => use.term);
    if (leaning.length) tell("rest", leaning, "counted by every term", mostOf(asked, { namedOnly: true }));
    const inferred = asked.here.filter((term) => isOnCosts(term) && forItsPurpose(term) && isOpen(term, asked.project, asked.firm, asked.terms));
    if (inferred.length && [...asked.project.pools.keys()].some((kind) => kind !== REST)) {
      const other = mostOf(asked, { anyKind: true });
      if (other.low.to(low) || other.high.to(found.high)) tell("kinds", inferred.map(({ term }) => term), "costs of the kind that it pays for", other);
    }
    const partly = keys.filter((key) => exceeds(offers.get(key).ground));
    if (partly.length) tell("part", partly, "enough that part of the costs is put forward", mostOf(asked, { allPutForward: true }));
    for (const { limit, covers, amount, except_for: but } of asked.terms.limits) {
      const covered = [...offers.keys()].filter((key) => covers.includes(key)), states = but.map((one) => stateOf(one, asked.firm));
      if (covered.length && amount && states.includes(TO_SHOW) && !states.includes(MET)) {
        const other = mostOf(asked, { exceeding: new Set([limit]) });
        if (differs(other)) tell("exception", covered, "held within the limit", other, limit);
      }
    }
    for (const term of asked.here) {
      if (!isOpen(term, asked.project, asked.firm, asked.terms)) continue;
      const ground = groundOf(term, asked.project, asked.terms), silence = isSilent(ground) ? "amount" : ground.inOtherMoney ? "currency" : "";
      if (silence) tell(silence, [term.term], "pays nothing", { low, high: null });
    }
    return told.map((one) => ({ ...one, otherwise: one.otherwise && { low: number(one.otherwise.low), high: number(one.otherwise.high) } }));
  };

  // answer
  const number = (ratio) => (ratio === null ? null : ratio.under === 1n ? Number(ratio.over) : Number(`${ratio.over * 10n ** 30n / ratio.under}e-30`));
  const ends = (amount) => { const { low, high } = intervalOf(amount); return { low: number(low), high: number(high), bound: amount.bound }; };
  const textOf = (row, field, language) => [language, "en"].map((tag) => row[`${field}_${tag.toLowerCase().replace("-", "_")}`]).find(Boolean) ?? row[field] ?? "";
  const answerOn = ({ term, amount, decides, states, carries, leans }, unit, language) => ({
    term: term.term, region: term.region, scheme: term.scheme, name: textOf(term.names, "name", language) || term.term,
    pays: amount ? { ...ends(amount), unit: amount.unit } : { low: 0, high: null, bound: "unbounded", unit },
    decides,
    conditions: states.map(([{ condition, attribute, row }, state]) => ({ condition, attribute, text: textOf(row, "text", language), state })),
    figures: amount?.figures.length ? amount.figures : figuresOf(term),
    carries: carries && { ...ends(carries), per: carries.per },
    rests_on: leans ? [{ silence: "rest", terms: [term.term] }] : [],
    clause: term.clause,
  });
  const bestIn = (place, project, firm, terms) => {
    const around = upwards(place, terms.parents), asked = { project, firm, terms, here: terms.on_file.filter((term) => around.includes(term.region)) };
    const found = bestOf(asked), pays = ({ low, high }) => ({ low: number(low), high: number(high) });
    return {
      place, uses: found.uses.map((use) => ({ term: use.term, cost: number(use.cost), pays: pays(use) })),
      pays: { ...pays(found), unit: project.unit }, rests_on: [...clausesOf(found, asked), ...silencesOf(found, asked)],
    };
  };

  // What is written, read: rules, {unit, cost, by_kind, years, left} of a project and what a firm says.
  const AMOUNTS = ["rate", "fixed_sum", "limit", "minimum", "threshold_from", "threshold_to", "quota", "envelope"];
  const SAID = ["excludes", "higher_of", "stacks_to", "stacks_freely", "after", "borne_by"];
  const quantity = (said) => !said ? null : {
    bound: "exact", figures: [], approximate: false, ...said, value: said.value && Ratio.of(said.value), upper: said.upper ? Ratio.of(said.upper) : null,
  };
  const withAmounts = (said, names) => ({ ...said, ...Object.fromEntries(names.map((name) => [name, quantity(said[name])])), clause: { source: "", start: 0, end: 0, exact: "", ...said.clause } });
  const conditionOf = (said) => ({ holds: "is", values: [], row: {}, ...withAmounts(said, ["amount"]) });
  const termOf = (said) => ({ costs: [], yearly: [], threshold_on: "whole", names: {}, row: {}, ...withAmounts(said, AMOUNTS), conditions: (said.conditions ?? []).map(conditionOf) });
  const limitRead = (said) => ({ covers: [], ...withAmounts(said, ["amount", "years"]), except_for: (said.except_for ?? []).map(conditionOf) });
  const termsOf = ({ terms = [], limits = [], relations = [], parents = {} }) => ({
    on_file: terms.map(termOf), limits: limits.map(limitRead), relations: relations.map((one) => withAmounts(one, ["amount"])), parents,
  });
  const ratios = (all = {}) => Object.fromEntries(Object.entries(all).map(([key, text]) => [key, Ratio.of(text)]));
  const projectOf = ({ unit, cost, by_kind, years = "1", left, starts = null }) => {
    const named = Object.entries(ratios(by_kind)).filter(([, amount]) => some(amount)), spent = sum(named.filter(([kind]) => kind !== GRANT).map(([, amount]) => amount));
    const total = cost ? Ratio.of(cost) : spent, rest = total.minus(spent);
    return { unit, total, starts, granted: by_kind?.[GRANT] && Ratio.of(by_kind[GRANT]), years: Ratio.of(years), left: ratios(left), pools: new Map([...named, ...(rest.over > 0n ? [[REST, rest]] : [])]) };
  };
  const firmOf = (texts, { parents }) => {
    const says = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name === "region" ? "place" : name, text])), own = says.place;
    const amounts = Object.entries(says).filter(([name]) => name in COUNTED).map(([name, text]) => [name, exactly(Ratio.of(text), COUNTED[name])]);
    const inside = Object.keys(parents).filter((one) => own && one !== own && upwards(one, parents).includes(own));
    return { says, amounts: Object.fromEntries(amounts), places: upwards(own, parents), inside };
  };
  return (rules, project, firm = {}, language = "en") => {
    const terms = termsOf(rules), of = projectOf(project), by = firmOf(firm, terms), around = by.places;
    const asked = terms.on_file.filter((term) => !around.length || around.includes(term.region));
    return {
      terms: asked.map((term) => answerOn(payment(term, of, by, terms), of.unit, language)),
      best: placesOf(terms, by).map((place) => bestIn(place, of, by, terms)),
    };
  };
})();
