package org.biggerpicture.ask;

/** An enquiry's opaque name: safe in addresses, titles and logs because it tells nothing. */
public record EnquiryId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
