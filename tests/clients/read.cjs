// What ical.js (Thunderbird, Nextcloud) and node-ical make of a calendar file, as JSON: node read.cjs MODULES icaljs|nodeical FILE
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const [modules, reader, path] = process.argv.slice(2);
const load = createRequire(modules + "/");
const text = readFileSync(path, "utf8");
const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("");
const second = (date) => date.toISOString().replace(/[-:]|\.000/g, "");

function icaljs() {
  const ICAL = load("ical.js").default ?? load("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const moment = (time) => (time.isDate ? time.toICALString() : second(time.toJSDate()));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const said = (name) => component.getFirstPropertyValue(name);
    return [event.uid, moment(event.startDate), moment(event.endDate), event.summary, said("status"), event.description, event.sequence];
  });
}

function nodeical() {
  const events = Object.values(load("node-ical").sync.parseICS(text)).filter((entry) => entry.type === "VEVENT");
  const moment = (date) => (date.dateOnly ? day(date) : second(date));
  return events.map((e) => [e.uid, moment(e.start), moment(e.end), e.summary, e.status, e.description ?? "", Number(e.sequence)]);
}

process.stdout.write(JSON.stringify({ icaljs, nodeical }[reader]()));
