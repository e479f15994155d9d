package org.biggerpicture.accesslog.reconciliation;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 comma-separated values; blank lines are left out. */
final class Csv {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
    }

    static List<List<String>> read(String text) {
        Csv csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        csv.read();
        return csv.rows;
    }

    private void read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quoted) {
                outside(c);
            } else if (c != '"') {
                cell.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else {
                quoted = false;
            }
        }
        endOfRow();
    }

    private void outside(char c) {
        switch (c) {
            case '"' -> quoted = true;
            case ',' -> endOfCell();
            case '\n' -> endOfRow();
            case '\r' -> {}
            default -> cell.append(c);
        }
    }

    private void endOfCell() {
        row.add(cell.toString());
        cell = new StringBuilder();
    }

    private void endOfRow() {
        endOfCell();
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }
}
