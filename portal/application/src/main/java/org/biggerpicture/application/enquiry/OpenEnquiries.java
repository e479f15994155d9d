package org.biggerpicture.application.enquiry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.Requester;

/** The enquiries that are open, each only for the one who asked, in memory for minutes (design rule 6). */
public final class OpenEnquiries {
    private static final int MOST = 2_000;

    private final Cache<Key, OpenEnquiry> open;

    private record Key(EnquiryId enquiry, Requester requester) {}

    /** Forgets an enquiry that long after it was opened. */
    public OpenEnquiries(Duration kept, Ticker ticker) {
        open = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(kept)
                .ticker(ticker)
                .build();
    }

    void keep(OpenEnquiry enquiry) {
        open.put(new Key(enquiry.enquiry().id(), enquiry.enquiry().requester()), enquiry);
    }

    /** The requester's own enquiry of that name; another's is not there. */
    public Optional<OpenEnquiry> of(EnquiryId enquiry, Requester requester) {
        return Optional.ofNullable(open.getIfPresent(new Key(enquiry, requester)));
    }

    /** Forgets all that a requester has open: they signed out. */
    public void forget(Requester requester) {
        open.asMap().keySet().removeIf(k -> k.requester().equals(requester));
    }
}
