package org.biggerpicture.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.biggerpicture.application.gather.Gates;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.RegionSettings;

/** The one region and the one portal that all journeys share; both end with the process. */
public final class House {
    private static Optional<House> built = Optional.empty();

    private final Region region;
    private final Portal portal;
    private final Path folder;

    private House(Region region, Portal portal, Path folder) {
        this.region = region;
        this.portal = portal;
        this.folder = folder;
    }

    /** The house as it stands, built on first use. */
    public static synchronized House standing() {
        House house = built.orElseGet(House::build);
        built = Optional.of(house);
        return house;
    }

    /** The house with every agency well, and none remembering what it was asked. */
    public static House renewed() {
        House house = standing();
        house.region.renew();
        house.portal.portal().getBean(Gates.class).renew();
        return house;
    }

    /** The agencies. */
    public Region region() {
        return region;
    }

    /** The portal. */
    public Portal portal() {
        return portal;
    }

    /** Another portal over the same agencies, in a process of its own that keeps its data in a folder of its own. */
    public PortalProcess another(Path data) {
        return PortalProcess.start(folder.resolve("config"), folder.resolve("credentials"), data);
    }

    private static House build() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "house")).toAbsolutePath();
            Path here = Files.createTempDirectory(folder, "run");
            Path credentials = here.resolve("credentials");
            Region region = Region.start(RegionSettings.anywhere(credentials, Clock.systemDefaultZone()));
            Path config = Configuration.pointingAt(region, here.resolve("config"));
            Portal portal = Portal.start(config, credentials, here.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                portal.close();
                region.close();
            }));
            return new House(region, portal, here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
