package org.biggerpicture.region;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.region.door.Asked;
import org.biggerpicture.region.door.Door;
import org.biggerpicture.region.door.Fault;
import org.biggerpicture.region.door.Porter;
import org.biggerpicture.region.families.Family;

/** The agency systems of the invented region, all listening. */
public final class Region implements AutoCloseable {
    private final Map<String, Door> doors;
    private final List<Family> families;
    private final ControlPage control;
    private final Path credentials;

    private Region(Map<String, Door> doors, List<Family> families, ControlPage control, Path credentials) {
        this.doors = doors;
        this.families = families;
        this.control = control;
        this.credentials = credentials;
    }

    /**
     * Starts every agency.
     *
     * @throws org.biggerpicture.region.door.TakenPort if another program holds one of the ports; nothing listens then
     */
    public static Region start(RegionSettings settings) {
        // Without it the JDK's server holds back the last part of an answer for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ControlPage control = new ControlPage(settings.port(0));
        Systems systems = new Systems(settings, control.elsewhere());
        Map<String, Door> doors = new LinkedHashMap<>(systems.doors());
        Region region = new Region(doors, systems.families(), control, settings.credentials());
        try {
            doors.values().forEach(Door::open);
            control.open(region);
            return region;
        } catch (RuntimeException e) {
            region.close();
            throw e;
        }
    }

    /** Starts the region and keeps it until a signal ends it. */
    public static void main(String[] arguments) {
        try {
            Region region = start(RegionSettings.of(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(region::close));
            region.doors.forEach((agency, door) -> System.out.println(agency + " " + door.address()));
            System.out.println("region ready " + region.control.address());
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The agencies' ids, in the order of their ports. */
    public List<String> agencies() {
        return List.copyOf(doors.keySet());
    }

    /** Where an agency is found. */
    public URI address(String agency) {
        return door(agency).address();
    }

    /** Where the control page is found. */
    public URI control() {
        return control.address();
    }

    /** The folder with a folder of each agency's partners' credentials. */
    public Path credentials() {
        return credentials;
    }

    /** What goes wrong at an agency from now on. */
    public void fault(String agency, Fault fault) {
        door(agency).fault(fault);
    }

    /** What goes wrong at an agency now. */
    public Fault fault(String agency) {
        return door(agency).porter().fault();
    }

    /** What an agency was asked so far, oldest first. */
    public List<Asked> requests(String agency) {
        return door(agency).porter().asked();
    }

    /**
     * An agency's own log of what it was asked about people, as it would hand it over: comma-separated, never with the
     * words of a question. Asking for a token or for what a server can do is no question about anybody.
     */
    public String ownLog(String agency) {
        Porter porter = door(agency).porter();
        StringBuilder rows = new StringBuilder("at,request,status,told\r\n");
        for (Asked asked : porter.asked()) {
            if (!asked.path().endsWith("/token") && !asked.path().endsWith("/metadata")) {
                rows.append(asked.at())
                        .append(',')
                        .append(asked.requestId().orElse(""))
                        .append(',')
                        .append(porter.answered(asked).map(String::valueOf).orElse(""))
                        .append(',')
                        .append(String.join(" ", asked.kinds()))
                        .append("\r\n");
            }
        }
        return rows.toString();
    }

    /** Forgets what agencies were asked and mends all that was wrong. */
    public void renew() {
        doors.values().forEach(door -> {
            door.fault(Fault.NONE);
            door.porter().forget();
        });
    }

    /** The families whom the agencies know. */
    public List<Family> families() {
        return families;
    }

    @Override
    public void close() {
        doors.values().forEach(Door::close);
        control.close();
    }

    private Door door(String agency) {
        return Optional.ofNullable(doors.get(agency))
                .orElseThrow(() -> new IllegalArgumentException("There is no agency '" + agency + "' here"));
    }
}
