// Reads a calendar file from standard input and writes what npm's ical.js understands of it, with the first occurrences of each series.
import { text } from "node:stream/consumers";
import ICAL from "ical.js";

const most = 40;

const moment = (time) => (time.isDate ? time.toICALString() : time.toUnixTime());

const calendar = new ICAL.Component(ICAL.parse(await text(process.stdin)));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
}

const occurrences = (event) => {
    const found = [];
    const steps = event.iterator();
    for (let next = steps.next(); next && found.length < most; next = steps.next()) {
        found.push(moment(next));
    }
    return found;
};

const read = (component) => {
    // Otherwise it takes all changed occurrences of the file for those of this series.
    const event = new ICAL.Event(component, { exceptions: [] });
    return {
        uid: event.uid,
        start: moment(event.startDate),
        end: moment(event.endDate),
        recurrenceId: event.isRecurrenceException() ? moment(event.recurrenceId) : null,
        summary: event.summary ?? "",
        description: event.description ?? "",
        location: event.location ?? "",
        status: component.getFirstPropertyValue("status"),
        sequence: event.sequence,
        categories: component.getAllProperties("categories").flatMap((property) => property.getValues()),
        occurrences: event.isRecurring() ? occurrences(event) : [],
    };
};

process.stdout.write(JSON.stringify(calendar.getAllSubcomponents("vevent").map(read)));
