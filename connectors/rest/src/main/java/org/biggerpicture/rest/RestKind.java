package org.biggerpicture.rest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.connector.AgencyConnection;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.connector.ConnectorKind;
import org.biggerpicture.connector.Surroundings;

/**
 * Connectors that speak JSON over HTTP. Their own key: {@code nothing-held-statuses}, statuses by which the agency says
 * that it holds nothing.
 */
public final class RestKind implements ConnectorKind {
    @Override
    public String word() {
        return "rest";
    }

    @Override
    public Optional<Connector> connect(
            AgencyConnection connection, Keys settings, Surroundings surroundings, Findings findings) {
        List<Integer> nothing = settings.list("nothing-held-statuses", Readings.WHOLE_NUMBER);
        Codes codes = Codes.read(connection.folder().resolve("codes.yaml"), findings);
        Optional<Mapping> trace = mapping(connection.folder(), "trace", codes, findings);
        Optional<Mapping> fetch = mapping(connection.folder(), "fetch", codes, findings);
        return trace.flatMap(t ->
                fetch.map(f -> new RestConnector(connection, t, f, codes, Set.copyOf(nothing), surroundings.clock())));
    }

    private static Optional<Mapping> mapping(Path folder, String kind, Codes codes, Findings findings) {
        Optional<Expression> request = Expression.read(folder.resolve(kind + ".request.jsonata"), codes, findings);
        Optional<Expression> answer = Expression.read(folder.resolve(kind + ".answer.jsonata"), codes, findings);
        return request.flatMap(r -> answer.map(a -> new Mapping(r, a)));
    }
}
