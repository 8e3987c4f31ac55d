# Reads calendar files with one time zone each and moments of UTC; writes the offsets that dateutil takes from the VTIMEZONE.
import io
import json
import sys
from datetime import datetime, timezone

try:
    from dateutil import tz
except ImportError:
    sys.exit(3)


def offsets(question):
    # It refuses properties that it does not know.
    lines = [line for line in question["file"].splitlines() if not line.startswith("X-")]
    zone = tz.tzical(io.StringIO("\r\n".join(lines))).get(question["zone"])
    for moment in question["moments"]:
        utc = datetime.fromtimestamp(moment, timezone.utc)
        yield int(utc.astimezone(zone).utcoffset().total_seconds())


json.dump([list(offsets(question)) for question in json.load(sys.stdin)], sys.stdout)
