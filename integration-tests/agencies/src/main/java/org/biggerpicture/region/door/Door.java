package org.biggerpicture.region.door;

import java.net.InetSocketAddress;
import java.net.URI;

/** An agency's open port. Closing it, or the fault DOWN, frees the port. */
public interface Door extends AutoCloseable {
    /** Starts to listen. Throws {@link TakenPort} if the port is another's. */
    void open();

    /** Where the agency is found. */
    URI address();

    /** Who stands at it. */
    Porter porter();

    /** What goes wrong from now on. */
    void fault(Fault fault);

    @Override
    void close();

    /** A loopback address; port 0 is any free one. */
    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port);
    }
}
