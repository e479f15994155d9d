package org.biggerpicture.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the public and the invented sets. */
final class Sets {
    private Sets() {}

    private record Row(Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static List<Person> ukc(Path csv) throws IOException {
        List<Person> people = new ArrayList<>();
        for (Row row : rows(csv)) {
            people.add(new Person(
                    row.get("rid"),
                    Integer.parseInt(row.get("entity")),
                    row.get("group"),
                    "1".equals(row.get("twin")),
                    row.get("nhs"),
                    plain(row.get("forename")),
                    words(plain(row.get("middle"))),
                    plain(row.get("surname")).replace(' ', '-'),
                    row.get("dob").replace("-", ""),
                    row.get("sex"),
                    row.get("postcode").toUpperCase(Locale.ROOT),
                    Person.Extra.NONE));
        }
        return people;
    }

    static List<Person> febrl(Path csv) throws IOException {
        List<Person> people = new ArrayList<>();
        for (Row row : rows(csv)) {
            String id = row.get("rec_id");
            people.add(new Person(
                    id,
                    Integer.parseInt(id.split("-")[1]),
                    "",
                    false,
                    row.get("soc_sec_id"),
                    plain(row.get("given_name")),
                    List.of(),
                    plain(row.get("surname")),
                    row.get("date_of_birth"),
                    "",
                    row.get("postcode"),
                    new Person.Extra(
                            row.get("street_number"),
                            plain(row.get("address_1")),
                            plain(row.get("address_2")),
                            plain(row.get("suburb")),
                            row.get("state"),
                            "")));
        }
        return people;
    }

    static List<Person> fake1000(Path csv) throws IOException {
        List<Person> people = new ArrayList<>();
        for (Row row : rows(csv)) {
            people.add(new Person(
                    row.get("unique_id"),
                    Integer.parseInt(row.get("cluster")),
                    "",
                    false,
                    "",
                    plain(row.get("first_name")),
                    List.of(),
                    plain(row.get("surname")),
                    row.get("dob").replace("-", ""),
                    "",
                    "",
                    new Person.Extra("", "", "", plain(row.get("city")), "", row.get("email"))));
        }
        return people;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** The protocol's normal form. */
    static String plain(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .toUpperCase(Locale.ROOT)
                .replaceAll("['’‘`.]", "");
        return text.replaceAll("[^A-Z0-9 -]", " ").strip().replaceAll(" +", " ");
    }

    private static List<Row> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] head = cells(lines.getFirst());
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], i < cells.length ? cells[i] : "");
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static String[] cells(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip().replace("\"", "");
        }
        return cells;
    }
}
