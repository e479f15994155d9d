package org.biggerpicture.accesslog.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.search.Criteria.Field;

/** Criteria as SQL. Column names come from the enum alone; every value is bound. */
final class Question {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> bound = new ArrayList<>();

    private Question() {}

    /** Read along the log itself, so that a page ends as soon as it is full, whatever else an entry may be found by. */
    static Question entries(Criteria criteria) {
        Question question = new Question();
        question.sql.append("SELECT i.seq FROM access_log_index i");
        question.conditions(criteria);
        question.within(criteria, Field::ofAgency, "access_log_index_agency a");
        question.within(criteria, Field::ofClause, "access_log_index_clause c");
        question.sql.append(" ORDER BY i.seq" + (criteria.newestFirst() ? " DESC" : "") + " FETCH FIRST ? ROWS ONLY");
        question.bound.add(criteria.limit());
        return question;
    }

    static Question tallies(Criteria criteria, List<Field> by) {
        Question question = new Question();
        List<Field> fields =
                Stream.concat(criteria.fields().keySet().stream(), by.stream()).toList();
        boolean alone = fields.stream().noneMatch(f -> f.ofAgency() || f.ofClause());
        String columns = by.stream().map(Field::column).collect(Collectors.joining(", "));
        question.sql.append("SELECT ").append(columns).append(alone ? ", COUNT(*)" : ", COUNT(DISTINCT i.seq)");
        question.sql.append(" FROM access_log_index i");
        question.join(fields);
        question.conditions(criteria);
        criteria.fields().entrySet().stream()
                .filter(e -> e.getKey().ofAgency() || e.getKey().ofClause())
                .forEach(e -> question.oneOf(e.getKey(), e.getValue()));
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

    /** What stands in the entry itself: its place, its time, who and why. */
    private void conditions(Criteria criteria) {
        boolean backwards = criteria.newestFirst() && criteria.after() != Criteria.START;
        sql.append(backwards ? " WHERE i.seq < ?" : " WHERE i.seq > ?");
        sql.append(" AND i.at_micros >= ? AND i.at_micros < ?");
        bound.add(criteria.newestFirst() && !backwards ? Criteria.START : criteria.after());
        bound.add(micros(criteria.from()));
        bound.add(micros(criteria.to()));
        criteria.fields().entrySet().stream()
                .filter(e -> !e.getKey().ofAgency() && !e.getKey().ofClause())
                .forEach(e -> oneOf(e.getKey(), e.getValue()));
    }

    /** What stands in one of its agencies, or in one clause: of the same agency, where both are looked for. */
    private void within(Criteria criteria, Predicate<Field> of, String table) {
        List<Map.Entry<Field, List<String>>> wanted = criteria.fields().entrySet().stream()
                .filter(e -> of.test(e.getKey()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        String alias = table.substring(table.length() - 1);
        sql.append(" AND EXISTS (SELECT 1 FROM ").append(table).append(" WHERE " + alias + ".seq = i.seq");
        wanted.forEach(e -> oneOf(e.getKey(), e.getValue()));
        if (table.endsWith("c")) {
            agencyOfClause(criteria);
        }
        sql.append(")");
    }

    private void agencyOfClause(Criteria criteria) {
        List<Map.Entry<Field, List<String>>> agency = criteria.fields().entrySet().stream()
                .filter(e -> e.getKey().ofAgency())
                .toList();
        if (!agency.isEmpty()) {
            sql.append(" AND EXISTS (SELECT 1 FROM access_log_index_agency a");
            sql.append(" WHERE a.seq = c.seq AND a.agency = c.agency");
            agency.forEach(e -> oneOf(e.getKey(), e.getValue()));
            sql.append(")");
        }
    }

    private void oneOf(Field field, List<String> values) {
        sql.append(" AND ").append(field.column()).append(" IN (");
        sql.append(String.join(", ", values.stream().map(value -> "?").toList()));
        sql.append(")");
        values.forEach(value -> bound.add(field == Field.HOUR ? Integer.valueOf(value) : value));
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
