# Reads series from standard input and writes what python-dateutil makes of them: the local start and the instant of each occurrence.
import json
import sys
from datetime import datetime, timedelta, timezone

try:
    from dateutil import tz
    from dateutil.rrule import rrulestr
except ImportError:
    sys.exit(3)

FORMAT = "%Y%m%dT%H%M%S"


def occurrences(series):
    zone = tz.gettz(series["zone"])
    start = datetime.strptime(series["start"], FORMAT)
    first = datetime.strptime(series["from"], FORMAT)
    last = datetime.strptime(series["until"], FORMAT) - timedelta(seconds=1)
    if series["allDay"]:
        rule = rrulestr(series["rule"], dtstart=start)
        found = rule.between(first, last, inc=True)
    else:
        rule = rrulestr(series["rule"], dtstart=start.replace(tzinfo=zone))
        found = rule.between(first.replace(tzinfo=zone), last.replace(tzinfo=zone), inc=True)
    for local in found:
        local = local.replace(tzinfo=None)
        instant = tz.resolve_imaginary(local.replace(tzinfo=zone, fold=0)).astimezone(timezone.utc)
        yield [local.strftime(FORMAT), int(instant.timestamp())]


json.dump([list(occurrences(series)) for series in json.load(sys.stdin)], sys.stdout)
