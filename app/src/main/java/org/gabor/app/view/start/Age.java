package org.gabor.app.view.start;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats how long ago something was. */
final class Age {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Age() {}

    /** "now", "12 min ago", "2 h ago", "14 Nov", "14 Nov 2024". */
    static String words(Instant then, Instant now) {
        long minutes = Duration.between(then, now).toMinutes();
        if (minutes < 1) {
            return "now";
        }
        if (minutes < 60) {
            return minutes + " min ago";
        }
        if (minutes < 24 * 60) {
            return minutes / 60 + " h ago";
        }
        ZoneId zone = ZoneId.systemDefault();
        boolean thisYear = then.atZone(zone).getYear() == now.atZone(zone).getYear();
        return (thisYear ? DAY : DAY_AND_YEAR).format(then.atZone(zone));
    }
}
