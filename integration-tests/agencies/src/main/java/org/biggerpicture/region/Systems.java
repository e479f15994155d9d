package org.biggerpicture.region;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.biggerpicture.region.agency.AgencySystem;
import org.biggerpicture.region.agency.EstuaryPolice;
import org.biggerpicture.region.agency.NorthmereCouncil;
import org.biggerpicture.region.agency.NorthmereEarlyHelp;
import org.biggerpicture.region.agency.NorthmereHomes;
import org.biggerpicture.region.agency.NorthmereSchools;
import org.biggerpicture.region.agency.Records;
import org.biggerpicture.region.agency.SaltbyCouncil;
import org.biggerpicture.region.agency.SaltbySchools;
import org.biggerpicture.region.agency.SoapEnvelope;
import org.biggerpicture.region.agency.UsernameTokens;
import org.biggerpicture.region.agency.WestmarchPolice;
import org.biggerpicture.region.agency.YouthJustice;
import org.biggerpicture.region.agency.fhir.Demographics;
import org.biggerpicture.region.agency.fhir.Trust;
import org.biggerpicture.region.door.ApiKey;
import org.biggerpicture.region.door.Certificates;
import org.biggerpicture.region.door.ClientSecret;
import org.biggerpicture.region.door.Credentials;
import org.biggerpicture.region.door.Door;
import org.biggerpicture.region.door.Fault;
import org.biggerpicture.region.door.Gate;
import org.biggerpicture.region.door.Latency;
import org.biggerpicture.region.door.PlainDoor;
import org.biggerpicture.region.door.Porter;
import org.biggerpicture.region.door.SignedAssertion;
import org.biggerpicture.region.door.TokenDesk;
import org.biggerpicture.region.families.Anchor;
import org.biggerpicture.region.families.Families;
import org.biggerpicture.region.families.Family;
import org.biggerpicture.region.families.Vocabulary;

/** Every agency's system behind its own door. */
final class Systems {
    /** What each agency's part of a family file may say. */
    static final Map<String, Vocabulary> VOCABULARIES = Map.ofEntries(
            Map.entry("northmere-council", NorthmereCouncil.VOCABULARY),
            Map.entry("saltby-council", SaltbyCouncil.VOCABULARY),
            Map.entry("northmere-early-help", NorthmereEarlyHelp.VOCABULARY),
            Map.entry("northmere-hospital", Trust.VOCABULARY),
            Map.entry("community-health", Trust.VOCABULARY),
            Map.entry("demographics", Demographics.VOCABULARY),
            Map.entry("estuary-ambulance", Trust.VOCABULARY),
            Map.entry("estuary-police", EstuaryPolice.VOCABULARY),
            Map.entry("westmarch-police", WestmarchPolice.VOCABULARY),
            Map.entry("northmere-schools", NorthmereSchools.VOCABULARY),
            Map.entry("saltby-schools", SaltbySchools.VOCABULARY),
            Map.entry("northmere-homes", NorthmereHomes.VOCABULARY),
            Map.entry("youth-justice", YouthJustice.VOCABULARY));

    private final RegionSettings settings;
    private final URI elsewhere;
    private final Families families;
    private final Map<String, Door> doors = new LinkedHashMap<>();

    Systems(RegionSettings settings, URI elsewhere) {
        this.settings = settings;
        this.elsewhere = elsewhere;
        this.families = new Families(FamilyFiles.all(new Anchor(LocalDate.now(settings.clock())), VOCABULARIES));
        Clock clock = settings.clock();
        add("northmere-council", 1, Lock::clientSecret, r -> new NorthmereCouncil(r, clock));
        add("saltby-council", 2, Lock::apiKey, SaltbyCouncil::new);
        add("northmere-early-help", 3, Lock::apiKey, NorthmereEarlyHelp::new);
        add("northmere-hospital", 4, l -> stating(assertion("northmere-hospital", l, "RS384")), hospital());
        add("community-health", 5, l -> stating(l.clientSecret()), community());
        add("demographics", 6, l -> assertion("demographics", l, "RS512"), r -> new Demographics(r, clock));
        police();
        westmarch();
        add("northmere-schools", 9, Lock::bearer, r -> new NorthmereSchools(r, clock));
        add("saltby-schools", 10, Lock::clientSecret, r -> new SaltbySchools(r, clock));
        add("northmere-homes", 11, Lock::apiKey, NorthmereHomes::new);
        add("youth-justice", 12, Lock::clientSecret, YouthJustice::new);
        add("estuary-ambulance", 13, l -> stating(l.apiKey()), ambulance());
    }

    private static Function<Records, AgencySystem> hospital() {
        return r -> new Trust(r, "northmere-hospital", "mrn", "Northmere General Hospital");
    }

    private static Function<Records, AgencySystem> community() {
        return r -> new Trust(r, "community-health", "rio", "Estuary Community Health");
    }

    private static Function<Records, AgencySystem> ambulance() {
        return r -> new Trust(r, "estuary-ambulance", "patient", "Estuary Ambulance Service");
    }

    /** The NHS's private_key_jwt: the token desk's address is the only audience, once the door is open. */
    private Gate assertion(String agency, Lock lock, String algorithm) {
        Supplier<String> desk = () -> Objects.requireNonNull(doors.get(agency)).address() + TokenDesk.PATH;
        return new TokenDesk(
                lock.clock(),
                new SignedAssertion(lock.clock(), lock.credentials(), algorithm, desk),
                lock.system()::unauthenticated);
    }

    /** A FHIR server states what it can do to anybody. */
    private static Gate stating(Gate gate) {
        return ask -> ask.path().endsWith("/metadata") ? Optional.empty() : gate.answer(ask);
    }

    Map<String, Door> doors() {
        return doors;
    }

    List<Family> families() {
        return families.all();
    }

    /** What the gate before an agency is made of. */
    private record Lock(Clock clock, Credentials credentials, AgencySystem system) {
        Gate apiKey() {
            return ApiKey.of(credentials, system::unauthenticated);
        }

        Gate bearer() {
            return ApiKey.bearer(credentials, system::unauthenticated);
        }

        Gate clientSecret() {
            return new TokenDesk(clock, ClientSecret.of(credentials), system::unauthenticated);
        }
    }

    private void add(String agency, int place, Function<Lock, Gate> gate, Function<Records, AgencySystem> making) {
        AtomicReference<Porter> porter = new AtomicReference<>();
        AgencySystem system = making.apply(records(agency, porter));
        Lock lock = new Lock(settings.clock(), credentials(agency), system);
        open(agency, place, gate.apply(lock), system, porter, Optional.empty());
    }

    /** Its messages carry their own proof of who asks. */
    private void police() {
        AtomicReference<Porter> porter = new AtomicReference<>();
        UsernameTokens tokens = new UsernameTokens(settings.clock(), credentials("estuary-police"));
        AgencySystem system =
                new EstuaryPolice(records("estuary-police", porter), new SoapEnvelope(tokens, settings.clock()));
        open("estuary-police", 7, Gate.OPEN, system, porter, Optional.empty());
    }

    /** The partner's certificate is its proof. */
    private void westmarch() {
        AtomicReference<Porter> porter = new AtomicReference<>();
        AgencySystem system = new WestmarchPolice(records("westmarch-police", porter), settings.clock());
        Function<Fault, SSLContext> certificates = Certificates.in(credentials("westmarch-police"), settings.clock());
        open("westmarch-police", 8, Gate.OPEN, system, porter, Optional.of(certificates));
    }

    private void open(
            String agency,
            int place,
            Gate gate,
            AgencySystem system,
            AtomicReference<Porter> porter,
            Optional<Function<Fault, SSLContext>> tls) {
        Latency latency = settings.unhurried() ? Latency.demo(place) : Latency.OFF;
        porter.set(new Porter(settings.clock(), latency, new Random(place), gate, elsewhere));
        doors.put(agency, new PlainDoor(agency, settings.port(place), porter.get(), system::answer, tls));
    }

    private Records records(String agency, AtomicReference<Porter> porter) {
        return new Records(families.heldBy(agency), () -> porter.get().fault().kind() == Fault.Kind.WRONG_CHILD);
    }

    private Credentials credentials(String agency) {
        return new Credentials(settings.credentials(), agency);
    }
}
