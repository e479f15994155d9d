package org.biggerpicture.accesslog.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.search.Criteria.Field;

/** Criteria as SQL. Column names come from the enum alone; every value is bound. */
final class Question {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> bound = new ArrayList<>();

    private Question() {}

    static Question entries(Criteria criteria) {
        Question question = new Question();
        question.sql.append("SELECT DISTINCT i.seq FROM access_log_index i");
        question.join(criteria.fields().keySet());
        question.conditions(criteria);
        question.sql.append(" ORDER BY i.seq" + (criteria.newestFirst() ? " DESC" : "") + " FETCH FIRST ? ROWS ONLY");
        question.bound.add(criteria.limit());
        return question;
    }

    static Question tallies(Criteria criteria, List<Field> by) {
        Question question = new Question();
        String columns = by.stream().map(Field::column).collect(Collectors.joining(", "));
        question.sql.append("SELECT ").append(columns).append(", COUNT(DISTINCT i.seq) FROM access_log_index i");
        question.join(
                Stream.concat(criteria.fields().keySet().stream(), by.stream()).toList());
        question.conditions(criteria);
        question.sql.append(" GROUP BY ").append(columns).append(" ORDER BY ").append(columns);
        return question;
    }

    private void join(Collection<Field> fields) {
        boolean agency = fields.stream().anyMatch(Field::ofAgency);
        if (agency) {
            sql.append(" JOIN access_log_index_agency a ON a.seq = i.seq");
        }
        if (fields.stream().anyMatch(Field::ofClause)) {
            sql.append(" JOIN access_log_index_clause c ON c.seq = i.seq");
            sql.append(agency ? " AND c.agency = a.agency" : "");
        }
    }

    private void conditions(Criteria criteria) {
        boolean backwards = criteria.newestFirst() && criteria.after() != Criteria.START;
        sql.append(backwards ? " WHERE i.seq < ?" : " WHERE i.seq > ?");
        sql.append(" AND i.at_micros >= ? AND i.at_micros < ?");
        bound.add(criteria.newestFirst() && !backwards ? Criteria.START : criteria.after());
        bound.add(micros(criteria.from()));
        bound.add(micros(criteria.to()));
        criteria.fields().forEach((field, values) -> {
            sql.append(" AND ").append(field.column()).append(" IN (");
            sql.append(String.join(", ", values.stream().map(value -> "?").toList()));
            sql.append(")");
            values.forEach(value -> bound.add(field == Field.HOUR ? Integer.valueOf(value) : value));
        });
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < bound.size(); i++) {
            statement.setObject(i + 1, bound.get(i));
        }
        return statement;
    }
}
