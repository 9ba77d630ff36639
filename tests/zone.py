"""The ends of terms by Python's zoneinfo, for tests/termijnen.rs to compare with.

    python3 tests/zone.py             one line per year and length: YEAR DAYS COUNT GAPS OVERLAPS SHA256
    python3 tests/zone.py YEAR DAYS   the terms behind one such line: START END KIND, moments in seconds since 1970

Starts: every hour of the year, every minute within three days of a clock change, and every minute whose end lies within
three days of one. The end is the same clock time, DAYS calendar days later: in a gap the jump itself (1), at a time that
comes twice the first (2), else 0. The SHA-256 is over START and END (8 bytes, big endian) and KIND (1 byte).

Needs Python 3.9 and the time zones of the system (Debian: tzdata). Not named zoneinfo.py: that would hide the library.
"""

import hashlib
import struct
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
YEARS = range(2009, 2041)
LENGTHS = (10, 14, 28, 42)
DAY = 86400
AROUND = 3 * DAY


def offset(moment):
    return int(datetime.fromtimestamp(moment, ZONE).utcoffset().total_seconds())


def bounds(year):
    return [int(datetime(y, 1, 1, tzinfo=timezone.utc).timestamp()) for y in (year, year + 1)]


def changes(year):
    """The moments of the year at which the clock changes; all lie on a whole hour."""
    first, last = bounds(year)
    return [moment for moment in range(first, last, 3600) if offset(moment) != offset(moment - 1)]


def starts(year, days, jumps):
    yield from range(*bounds(year), 3600)
    for jump in jumps:
        yield from range(jump - AROUND, jump + AROUND, 60)
        yield from range(jump - days * DAY - AROUND, jump - days * DAY + AROUND, 60)


def terms(year, days):
    jumps, length = changes(year), timedelta(days=days)
    around = changes(year - 1) + jumps + changes(year + 1)
    for start in starts(year, days, jumps):
        # Arithmetic on a datetime with a zone is arithmetic on its clock; the sum is the first of two.
        end = datetime.fromtimestamp(start, ZONE) + length
        first, second = end.utcoffset(), end.replace(fold=1).utcoffset()
        moment = int(end.timestamp())
        if first == second:
            yield start, moment, 0
        elif first > second:
            yield start, moment, 2
        else:
            # The clock skips this time: read with the offset before the jump it lies just after it.
            yield start, max(jump for jump in around if jump <= moment), 1


def main():
    if len(sys.argv) == 3:
        for start, end, kind in terms(int(sys.argv[1]), int(sys.argv[2])):
            print(start, end, kind)
        return
    for year in YEARS:
        for days in LENGTHS:
            kinds, packed = [0, 0, 0], bytearray()
            for start, end, kind in terms(year, days):
                kinds[kind] += 1
                packed += struct.pack(">qqB", start, end, kind)
            print(year, days, sum(kinds), kinds[1], kinds[2], hashlib.sha256(packed).hexdigest(), flush=True)


if __name__ == "__main__":
    main()
