// Reads series from standard input and writes what npm's rrule makes of them: the local start of each occurrence. It knows UTC
// only, so local times are given to it as if they were UTC.
import { text } from "node:stream/consumers";
import rrule from "rrule";

const { rrulestr } = rrule;

const pattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/;
const read = (local) => new Date(local.replace(pattern, "$1-$2-$3T$4:$5:$6Z"));
const write = (date) => date.toISOString().slice(0, 19).replaceAll(/[-:]/g, "");

const occurrences = ({ localRule, start, from, until }) =>
    rrulestr(`DTSTART:${start}Z\nRRULE:${localRule}`)
        .between(read(from), new Date(read(until).getTime() - 1000), true)
        .map(write);

const series = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(series.map(occurrences)));
