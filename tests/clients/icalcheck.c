/* What libical (Evolution, GNOME, many servers) makes of a calendar file: its restrictions, and when each event is in UTC.
   Prints "fault TEXT" for what the RFCs do not allow and "event UID START END" for the rest; exit 1 where there is a fault. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(2); }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (fread(text, 1, size, file) != (size_t)size) { perror(path); exit(2); }
    text[size] = 0;
    fclose(file);
    return text;
}

static int faults(icalcomponent *component) {
    int found = 0;
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY), found++)
        printf("fault %s\n", icalproperty_get_xlicerror(property));
    icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; inner; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) found += faults(inner);
    return found;
}

static const char *moment(icaltimetype when) {
    return icaltime_as_ical_string(when.is_date ? when : icaltime_convert_to_zone(when, icaltimezone_get_utc_timezone()));
}

int main(int count, char **words) {
    int found = 0;
    for (int index = 1; index < count; index++) {
        icalcomponent *calendar = icalparser_parse_string(contents(words[index]));
        if (!calendar) { printf("fault %s: no calendar\n", words[index]); found++; continue; }
        if (!icalrestriction_check(calendar)) { printf("fault %s: a restriction\n", words[index]); found++; }
        found += faults(calendar);
        icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
        for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            printf("event %s", icalcomponent_get_uid(event) ? icalcomponent_get_uid(event) : "-");
            printf(" %s", moment(icalcomponent_get_dtstart(event)));
            printf(" %s\n", moment(icalcomponent_get_dtend(event)));
        }
        icalcomponent_free(calendar);
    }
    return found > 0;
}
