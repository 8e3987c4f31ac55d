# Reads a calendar file from standard input and writes what python-icalendar and python-vobject understand of it.
import json
import sys
from datetime import datetime, timezone

try:
    import icalendar
    import vobject
except ImportError:
    sys.exit(3)


def moment(value):
    if not isinstance(value, datetime):
        return value.strftime("%Y%m%d")
    return int(value.astimezone(timezone.utc).timestamp())


def words(value):
    if value is None:
        return []
    if isinstance(value, list):
        return [word for one in value for word in words(one)]
    return [str(word) for word in value.cats]


def by_icalendar(text):
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        yield {
            "uid": str(event["UID"]),
            "start": moment(event["DTSTART"].dt),
            "end": moment(event["DTEND"].dt),
            "recurrenceId": moment(event["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in event else None,
            "summary": str(event.get("SUMMARY", "")),
            "description": str(event.get("DESCRIPTION", "")),
            "location": str(event.get("LOCATION", "")),
            "status": str(event["STATUS"]),
            "sequence": int(event["SEQUENCE"]),
            "categories": words(event.get("CATEGORIES")),
        }


def by_vobject(text):
    calendar = vobject.readOne(text)
    if not calendar.validate(raiseException=True):
        raise ValueError("not valid")
    for event in calendar.vevent_list:
        yield {
            "uid": event.uid.value,
            "start": moment(event.dtstart.value),
            "end": moment(event.dtend.value),
            "recurrenceId": moment(event.recurrence_id.value) if hasattr(event, "recurrence_id") else None,
            "summary": event.summary.value if hasattr(event, "summary") else "",
            "description": event.description.value if hasattr(event, "description") else "",
            "location": event.location.value if hasattr(event, "location") else "",
            "status": event.status.value,
            "sequence": int(event.sequence.value),
            "categories": list(event.categories.value) if hasattr(event, "categories") else [],
        }


source = sys.stdin.buffer.read().decode("utf-8")
json.dump([list(by_icalendar(source)), list(by_vobject(source))], sys.stdout)
