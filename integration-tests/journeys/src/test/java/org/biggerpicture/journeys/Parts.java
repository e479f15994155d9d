package org.biggerpicture.journeys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.journeys.window.PlainHttp;

/**
 * The parts in which a page left the portal, as far as the log accounts for them.
 *
 * @param disclosed how many parts, one after another from the page's beginning, stand in the log to the byte
 * @param rest what came behind them
 */
record Parts(int disclosed, String rest) {
    private static final Pattern TILE = Pattern.compile("<[a-z]+ [^>]*slot=\"agency-\\d+\"");

    /** Where a part can begin: with the white space before an element of the page's frame, or with the element. */
    private static final Pattern BEGINNING = Pattern.compile("\\s*(<[a-z]+ [^>]*slot=\"[^\"]*\")");

    /** How many tiles have begun in what has come so far. */
    static int tiles(String body) {
        return (int) TILE.matcher(body).results().count();
    }

    /** Whether nothing came behind them, or only the beginning of one part more: the connection broke there. */
    boolean brokeOff() {
        return tiles(rest) < 2;
    }

    /** Goes through a page from its beginning: each part that some disclosure committed to, until there is none. */
    static Parts of(PlainHttp.Received page, List<Commitment> promised) {
        List<Integer> ends = new ArrayList<>(BEGINNING
                .matcher(page.body())
                .results()
                .flatMap(found -> Stream.of(found.start(), found.start(1)))
                .toList());
        ends.add(page.body().length());
        int disclosed = 0;
        int from = 0;
        for (int end : ends) {
            byte[] bytes = page.body().substring(from, Math.max(from, end)).getBytes(StandardCharsets.UTF_8);
            if (end > from && promised.stream().anyMatch(each -> each.matches(bytes))) {
                disclosed++;
                from = end;
            }
        }
        return new Parts(disclosed, page.body().substring(from));
    }
}
