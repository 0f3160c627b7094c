// What KDE's calendars (KOrganizer, Kalendar, Kontact) make of a feed: for each event a line of JSON with its times in UTC.
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <cstdio>

using namespace KCalendarCore;

static QString written(const QDateTime &when, bool day, int later)
{
    return day ? when.date().addDays(later).toString("yyyyMMdd") : when.toUTC().toString("yyyyMMddTHHmmssZ");
}

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone("America/New_York")));
    ICalFormat format;
    if (count != 2 || !format.load(calendar, words[1])) {
        fprintf(stderr, "cannot be read\n");
        return 1;
    }
    for (const Event::Ptr &event : calendar->rawEvents()) {
        const bool day = event->allDay();
        const QString status = event->status() == Incidence::StatusCanceled ? "CANCELLED" : "CONFIRMED";
        // KDE's all-day event ends on its last day; a file names the day after.
        const QJsonArray row = {event->uid(), written(event->dtStart(), day, 0), written(event->dtEnd(), day, 1), event->summary(),
                                status, event->description(), event->revision()};
        puts(QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    }
}
